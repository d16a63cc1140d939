package org.carewright.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.carewright.platform.PatientId;
import org.carewright.record.ImportReport;
import org.carewright.record.Imports;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Imports the population, as each organisation's staff would, from files. */
@Component
@ConditionalOnProperty("carewright.demo")
class Arrivals {

  /** The charts refer to these; imports know them by their names and take them in first. */
  private static final List<String> SHARED =
      List.of("hospitalInformation", "practitionerInformation");

  private final Imports imports;

  Arrivals(Imports imports) {
    this.imports = imports;
  }

  /** Who came to which organisation; every fourth to Ashby, and every twelfth to both. */
  Map<SampleOrganisation, List<PatientId>> take(Cast cast, LocalDate today) {
    var came = new EnumMap<SampleOrganisation, List<PatientId>>(SampleOrganisation.class);
    try {
      var folder = Files.createTempDirectory("carewright-sample");
      try {
        var files = write(folder, today, came);
        take(cast, SampleOrganisation.FERNHILL, files);
        take(cast, SampleOrganisation.ASHBY, files);
      } finally {
        FileSystemUtils.deleteRecursively(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The sample's population cannot be imported", e);
    }
    return came;
  }

  private void take(
      Cast cast, SampleOrganisation organisation, Map<SampleOrganisation, List<Path>> files)
      throws IOException {
    var by = cast.viewer(Caseloads.anyoneAt(organisation));
    refuseLoss(imports.take(by, files.getOrDefault(organisation, List.of()), at -> {}));
  }

  /** The population is ours: if any of it is refused, the import or the sample is broken. */
  private static void refuseLoss(ImportReport report) {
    if (report.refused() > 0) {
      throw new IllegalStateException(
          report.refused() + " parts of the sample were refused: " + report.reasons());
    }
  }

  private static Map<SampleOrganisation, List<Path>> write(
      Path folder, LocalDate today, Map<SampleOrganisation, List<PatientId>> came) {
    var files = new EnumMap<SampleOrganisation, List<Path>>(SampleOrganisation.class);
    var turn = new int[] {0, 0};
    new Population(today)
        .forEach(chart -> {
          var patient = chart.patient();
          var name = patient == null ? SHARED.get(turn[1]++) : "patient-" + turn[0];
          var file = written(folder.resolve(name + ".json"), chart.json());
          var to = patient == null ? List.of(SampleOrganisation.FERNHILL) : homes(turn[0]++);
          for (var organisation : to) {
            files.computeIfAbsent(organisation, o -> new ArrayList<>()).add(file);
            if (patient != null) {
              came.computeIfAbsent(organisation, o -> new ArrayList<>()).add(patient);
            }
          }
        });
    return files;
  }

  private static List<SampleOrganisation> homes(int turn) {
    if (turn % 12 == 3) {
      return List.of(SampleOrganisation.FERNHILL, SampleOrganisation.ASHBY);
    }
    return List.of(turn % 4 == 3 ? SampleOrganisation.ASHBY : SampleOrganisation.FERNHILL);
  }

  private static Path written(Path file, String json) {
    try {
      return Files.writeString(file, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
