package org.carewright.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class HomeTest {

  @TempDir Path disk;

  @Test
  void onlyItsOwnerLooksIntoItAndIntoWhatWasMadeAboveIt() throws IOException {
    assumeTrue(disk.getFileSystem().supportedFileAttributeViews().contains("posix"));
    var installation = disk.resolve("carewright");

    var demo = home(installation.resolve("demo")).folder();

    for (var folder : new Path[] {demo, installation}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
          .as(folder.toString())
          .isEqualTo("rwx------");
    }
  }

  private static Home home(Path folder) {
    return new Home(new MockEnvironment().withProperty("carewright.home", folder.toString()));
  }
}
