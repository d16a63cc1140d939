package org.carewright.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.carewright.access.Viewer;
import org.carewright.record.intake.ImportFiles;
import org.carewright.record.intake.ImportJob;
import org.springframework.stereotype.Component;

/**
 * Takes in FHIR R4 files: bundles of any type, single resources, NDJSON, each plain or gzip, and
 * folders of them. A bundle lands whole or not at all; the same files again change nothing.
 */
@Component
public class Imports {

  private final ImportJob job;

  Imports(ImportJob job) {
    this.job = job;
  }

  /**
   * Imports files on this machine and returns when it is done. Must not be called in a transaction:
   * every bundle has its own.
   *
   * @param by on whose behalf; their organisation will care for the patients
   * @param progress is told how far it is, from 0 to 1, now and then
   * @throws IOException when a path cannot be read at all
   */
  public ImportReport take(Viewer by, List<Path> paths, DoubleConsumer progress)
      throws IOException {
    return job.now(by, ImportFiles.of(paths), progress);
  }
}
