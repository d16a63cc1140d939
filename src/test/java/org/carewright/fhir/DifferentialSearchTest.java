package org.carewright.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.carewright.fhir.FhirFixture.Client;
import org.carewright.record.store.ResourceIndexes;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.tukaani.xz.XZInputStream;

/**
 * Searches made up from what the sample holds are answered by the server and by {@link
 * NaiveSearch}, and must find the same.
 */
@CarewrightTest
class DifferentialSearchTest {

  private static final long SEED = 20261124;
  private static final int SEARCHES = 600;
  private static final int PATIENTS = 4;

  @Autowired FhirFixture fhir;
  @Autowired People people;
  @Autowired ResourceIndexes indexes;
  @TempDir Path folder;

  @Test
  void theServerFindsWhatLookingAtEverythingFinds() throws IOException {
    var coordinator = people.coordinator();
    fhir.load(coordinator, sample());
    var client = fhir.client(coordinator);
    var naive = new NaiveSearch(everything(client));
    var random = new Random(SEED);
    var generator = new Generator(random);
    var tried = new TreeSet<String>();
    var wrong = new ArrayList<String>();
    for (int n = 0; n < SEARCHES; ) {
      var type = naive.types().get(random.nextInt(naive.types().size()));
      var parameters =
          naive.parameters(type).stream()
              .filter(one -> indexes.get(type).parameters().containsKey(one.getName()))
              .filter(one -> one.getParamType() != RestSearchParameterTypeEnum.COMPOSITE)
              .toList();
      var parameter = parameters.get(random.nextInt(parameters.size()));
      var all = naive.values(type, parameter);
      var values = all.values().stream().flatMap(List::stream).toList();
      if (values.isEmpty()) {
        n++;
        continue;
      }
      var search = generator.search(parameter, values.get(random.nextInt(values.size())));
      if (search.isPresent()) {
        n++;
        tried.add(type + "." + parameter.getName());
        var query = "/" + type + "?" + search.get().query();
        var found = new HashSet<>(find(client, query));
        found.retainAll(all.keySet());
        var expected = naive.find(type, parameter, search.get());
        if (!found.equals(expected)) {
          wrong.add(
              "%s\n  too many: %s\n  missing: %s"
                  .formatted(query, without(found, expected), without(expected, found)));
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(tried).hasSizeGreaterThan(100);
  }

  private static Set<String> without(Set<String> these, Set<String> those) {
    var rest = new TreeSet<>(these);
    rest.removeAll(those);
    return rest.size() > 3 ? new TreeSet<>(rest.stream().limit(3).toList()) : rest;
  }

  private List<Path> sample() throws IOException {
    var files = new ArrayList<Path>();
    var packed = new ClassPathResource("sample/population.ndjson.xz").getInputStream();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(new XZInputStream(packed), StandardCharsets.UTF_8))) {
      while (files.size() < PATIENTS + 2) {
        files.add(Files.writeString(folder.resolve(files.size() + ".json"), lines.readLine()));
      }
    }
    return files;
  }

  /** Every resource of every type that has some, as the server gives it. */
  private List<Resource> everything(Client client) {
    var all = new ArrayList<Resource>();
    for (var index : indexes.list()) {
      all.addAll(pages(client, "/" + index.type() + "?_count=500"));
    }
    assertThat(all).hasSizeGreaterThan(500);
    return all;
  }

  private static List<String> find(Client client, String query) {
    return pages(client, query + "&_count=500").stream()
        .map(resource -> resource.getIdElement().getIdPart())
        .toList();
  }

  private static List<Resource> pages(Client client, String path) {
    var found = new ArrayList<Resource>();
    for (var next = path; next != null; ) {
      var answer = client.get(next);
      assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
      var page =
          FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, answer.body());
      page.getEntry().forEach(entry -> found.add(entry.getResource()));
      var link = page.getLink("next");
      next = link == null ? null : link.getUrl().substring(link.getUrl().indexOf("/fhir") + 5);
    }
    return found;
  }
}
