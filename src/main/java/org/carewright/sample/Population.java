package org.carewright.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.carewright.platform.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.tukaani.xz.XZInputStream;

/** The made-up people of the sample, with dates that end near today. */
final class Population {

  private static final String FILE = "sample/population.ndjson.xz";
  private static final Pattern PATIENT =
      Pattern.compile("\"resourceType\":\"Patient\",\"id\":\"([0-9a-f-]{36})\"");

  private static final Pattern RECORD_NUMBER =
      Pattern.compile(
          "(?<=\"system\":\"http://hospital.smarthealthit.org\",\"value\":\")[0-9a-f-]{36}");

  /**
   * A FHIR bundle.
   *
   * @param patient whose chart it is; null for hospitals and practitioners
   */
  record Chart(@Nullable PatientId patient, String json) {}

  private final FreshDates dates;

  Population(LocalDate today) {
    dates = new FreshDates(today);
  }

  /** Hospitals and practitioners first: the charts refer to them. */
  void forEach(Consumer<Chart> taker) {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new XZInputStream(new ClassPathResource(FILE).getInputStream()),
                StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        taker.accept(chart(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The sample's population cannot be read", e);
    }
  }

  private Chart chart(String line) {
    var found = PATIENT.matcher(line);
    if (!found.find()) {
      return new Chart(null, dates.moved(line));
    }
    var patient = PatientId.of(found.group(1));
    return new Chart(
        patient, dates.moved(RECORD_NUMBER.matcher(line).replaceFirst(number(patient))));
  }

  /** A medical record number as people know them: Synthea's is as long as an id. */
  private static String number(PatientId patient) {
    return String.valueOf(1_000_000 + Math.floorMod(patient.value().hashCode(), 9_000_000));
  }
}
