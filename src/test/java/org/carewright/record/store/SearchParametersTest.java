package org.carewright.record.store;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class SearchParametersTest {

  private static final String FILE = "record/search-parameters.txt";

  /** When this fails, what it should hold lies in target/. */
  @Test
  void theDeclarationHoldsTheStandardParametersOfEveryTypeThatIsKept() throws IOException {
    var types = new TreeSet<String>();
    new ResourceIndexes().list().forEach(index -> types.add(index.type()));
    var standard = StandardParameters.write(FhirContext.forR4Cached(), types.stream().toList());
    Files.writeString(Path.of("target/search-parameters.txt"), standard);

    var declared = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
    assertThat(declared.replaceAll("(?m)^#.*\n", "").strip()).isEqualTo(standard.strip());
  }
}
