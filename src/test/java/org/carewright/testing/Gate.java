package org.carewright.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Stands between the program and a server, and decides what comes through: all, nothing and at once
 * known (shut), or nothing and no word of it (stuck), as when a cable is pulled.
 */
public final class Gate implements AutoCloseable {

  private final int server;
  private final int port;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private boolean stuck;
  private ServerSocket door;

  private Gate(int server) throws IOException {
    this.server = server;
    door = listen(0);
    port = door.getLocalPort();
    accept(door);
  }

  /** A gate before what listens on that port of this machine. */
  public static Gate before(int server) {
    try {
      return new Gate(server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return port;
  }

  /** Ends all connections and refuses new ones. */
  public void shut() {
    try {
      door.close();
      open.forEach(Gate::hangUp);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps all connections and takes new ones, but passes nothing on. */
  public void stick() {
    lock.lock();
    stuck = true;
    lock.unlock();
  }

  /** Lets everything through again. */
  public void open() {
    lock.lock();
    try {
      stuck = false;
      moved.signalAll();
      if (door.isClosed()) {
        door = listen(port);
        accept(door);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    open();
    shut();
  }

  private static ServerSocket listen(int port) throws IOException {
    var socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    return socket;
  }

  private void accept(ServerSocket at) {
    Thread.ofVirtual()
        .start(() -> {
          while (!at.isClosed()) {
            try {
              join(at.accept(), new Socket(InetAddress.getLoopbackAddress(), server));
            } catch (IOException e) {
              // Shut, or the server is gone: whoever knocks sees it.
            }
          }
        });
  }

  private void join(Socket from, Socket to) {
    open.add(from);
    open.add(to);
    Thread.ofVirtual().start(() -> pass(from, to));
    Thread.ofVirtual().start(() -> pass(to, from));
  }

  private void pass(Socket from, Socket to) {
    var buffer = new byte[8192];
    try {
      for (int read = 0; read >= 0; read = from.getInputStream().read(buffer)) {
        awaitOpen();
        to.getOutputStream().write(buffer, 0, read);
      }
    } catch (IOException e) {
      // One side ended; so does the other.
    }
    hangUp(from);
    hangUp(to);
    open.remove(from);
    open.remove(to);
  }

  private void awaitOpen() {
    lock.lock();
    try {
      while (stuck) {
        moved.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  private static void hangUp(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
