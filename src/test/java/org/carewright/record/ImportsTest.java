package org.carewright.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Real bundles, as a generator of synthetic patients writes them. */
@CarewrightTest
class ImportsTest {

  private static final Path SAMPLE = Path.of("src/test/resources/synthea");
  private static final PatientId ARMAND = PatientId.of("4b1d8396-54c0-f92a-b9ef-1890dd97fa67");

  @Autowired Imports imports;
  @Autowired Chart chart;
  @Autowired People people;

  private Viewer by;

  @BeforeEach
  void aCoordinator() {
    by = people.coordinator();
  }

  @Test
  void aFolderLandsWholeAndAgainChangesNothing() throws IOException {
    var first = imports.take(by, List.of(SAMPLE), done -> {});
    assertThat(first.reasons()).isEmpty();
    assertThat(first.refused()).isZero();
    assertThat(first.resources()).isEqualTo(4079);

    var again = imports.take(by, List.of(SAMPLE), done -> {});
    assertThat(again.refused()).isZero();
    assertThat(again.resources()).isEqualTo(first.resources());
    assertThat(again.lines()).allMatch(line -> line.added() == 0 && line.changed() == 0);
  }

  @Test
  void theChartShowsWhatCameIn() throws IOException {
    imports.take(by, List.of(SAMPLE), done -> {});

    assertThat(chart.conditions(by, ARMAND)).isNotEmpty();
    assertThat(chart.immunisations(by, ARMAND)).isNotEmpty();
    var pressure = chart.result(by, ARMAND, "85354-9");
    assertThat(pressure.title()).isEqualTo("Blood pressure");
    assertThat(pressure.series())
        .extracting(ResultSeries::title)
        .containsExactly("Systolic", "Diastolic");
    assertThat(pressure.latest().text()).matches("\\d+/\\d+ mmHg");
    var encounter = chart.encounters(by, ARMAND, 1).getFirst();
    assertThat(chart.raw(by, ARMAND, "Encounter", encounter.id()).json())
        .contains("\"subject\":{\"reference\":\"Patient/" + ARMAND + "\"")
        .contains("\"reference\":\"Practitioner/")
        .doesNotContain("urn:uuid:" + ARMAND)
        .doesNotContain("Practitioner?identifier");
  }
}
