package org.carewright.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the sample's people say and write, from the files beside it. */
record SampleWords(
    List<String> reached,
    List<String> family,
    List<String> notReached,
    List<String> done,
    List<String> whatMatters) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static SampleWords read() {
    return read("sample/words.json", new TypeReference<SampleWords>() {});
  }

  static List<PlanIdea> readPlans() {
    return read("sample/plans.json", new TypeReference<List<PlanIdea>>() {});
  }

  static <T> T one(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  private static <T> T read(String file, TypeReference<T> type) {
    try (var in = new ClassPathResource(file).getInputStream()) {
      return JSON.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
