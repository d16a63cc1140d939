package org.carewright.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The folder that holds this installation's data: {@code CAREWRIGHT_HOME}, or {@code
 * ~/.carewright}. Only its owner may look inside.
 */
@Component
public class Home {

  private final Path folder;

  Home(Environment environment) {
    var named = environment.getProperty("carewright.home");
    folder =
        named == null || named.isBlank()
            ? Path.of(System.getProperty("user.home"), ".carewright")
            : Path.of(named).toAbsolutePath();
  }

  public Path folder() {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder, forItsOwnerAlone());
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot create the data folder " + folder, e);
    }
  }

  /** Also for the folders above it that are made with it: the demo's lies in an installation's. */
  private FileAttribute<?>[] forItsOwnerAlone() {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }
}
