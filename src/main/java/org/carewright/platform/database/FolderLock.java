package org.carewright.platform.database;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.carewright.platform.CannotStart;

/** Holds the database's folder for this process; the system lets go of it even after kill -9. */
record FolderLock(FileChannel file, FileLock lock) implements Closeable {

  static FolderLock take(Path folder) throws IOException {
    Files.createDirectories(folder);
    var file =
        FileChannel.open(
            folder.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      var lock = file.tryLock();
      if (lock != null) {
        return new FolderLock(file, lock);
      }
    } catch (OverlappingFileLockException e) {
      // Held by this very process: said in the same words.
    }
    file.close();
    throw new CannotStart(
        "Another Carewright is already running on the data in "
            + folder.getParent()
            + ". Use that one, stop it first, or set CAREWRIGHT_HOME to another folder.");
  }

  @Override
  public void close() throws IOException {
    lock.release();
    file.close();
  }
}
