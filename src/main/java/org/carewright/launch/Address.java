package org.carewright.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import org.carewright.platform.CannotStart;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where to serve: what was asked for, or the first free port from 8080 on. */
class Address {

  private static final int USUAL = 8080;
  private static final int TRIED = 20;

  @Option(names = "--port", paramLabel = "N", description = "Port to serve on.")
  @Nullable Integer port;

  @Option(
      names = "--address",
      paramLabel = "A",
      description = "Address to serve on: 127.0.0.1 unless said.")
  @Nullable String address;

  List<String> settings() {
    var on =
        address == null ? System.getenv().getOrDefault("CAREWRIGHT_ADDRESS", "127.0.0.1") : address;
    return List.of("--server.address=" + on, "--server.port=" + freePort(on));
  }

  private int freePort(String on) {
    var asked = port == null ? System.getenv("CAREWRIGHT_PORT") : String.valueOf(port);
    if (asked != null && !asked.isBlank()) {
      return asked(asked, on);
    }
    for (var candidate = USUAL; candidate < USUAL + TRIED; candidate++) {
      if (isFree(candidate, on)) {
        return candidate;
      }
    }
    throw new CannotStart(
        "Ports %d to %d are all in use. Choose another with --port."
            .formatted(USUAL, USUAL + TRIED - 1));
  }

  private static int asked(String text, String on) {
    try {
      var number = Integer.parseInt(text.strip());
      if (number >= 0 && number <= 65_535) {
        if (!isFree(number, on)) {
          throw new CannotStart(
              "Port %d is in use by another program. Choose another, for example --port %d."
                  .formatted(number, number + 1));
        }
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of range.
    }
    throw new CannotStart("\"" + text + "\" is not a port: give a number from 0 to 65535.");
  }

  private static boolean isFree(int port, String on) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(on), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
