package org.carewright.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.carewright.Carewright;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.carewright");

  private static final JavaClasses BAD =
      new ClassFileImporter().importPackages("org.carewright.architecture.bad");

  @Test
  void theModulesUseEachOtherOnlyAsTheySay() {
    ApplicationModules.of(Carewright.class).verify();
  }

  /** It would stand for the main one of the same name, and what the module may use be forgotten. */
  @Test
  void noPackageOfTheTestsHidesWhatItsModuleDeclares() throws IOException {
    try (var files = Files.walk(Path.of("src/test/java"))) {
      assertThat(files.filter(file -> file.endsWith("package-info.java")))
          .isNotEmpty()
          .allSatisfy(file ->
              assertThat(
                      Path.of("src/main/java").resolve(Path.of("src/test/java").relativize(file)))
                  .doesNotExist());
    }
  }

  static Stream<String> rules() {
    return HouseRules.ALL.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theProgramKeepsTheRule(String name) {
    assertThat(PROGRAM).hasSizeGreaterThan(100);
    rule(name).check(PROGRAM);
  }

  /** A rule that guards nothing can never fail: each must find the classes made to break it. */
  @ParameterizedTest
  @MethodSource("rules")
  void theRuleFindsWhatBreaksIt(String name) {
    var breaking =
        BAD.stream()
            .filter(type -> type.isAnnotatedWith(DeliberatelyBad.class))
            .filter(type -> type.getAnnotationOfType(DeliberatelyBad.class).value().equals(name))
            .toList();
    assertThat(breaking).as("bad examples of: " + name).isNotEmpty();
    breaking.forEach(type -> isFound(name, type));
  }

  private static void isFound(String name, JavaClass type) {
    var rule = rule(name).allowEmptyShould(true);
    assertThatThrownBy(
            () -> rule.check(BAD.that(com.tngtech.archunit.base.DescribedPredicate.equalTo(type))))
        .as(type.getName())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(type.getSimpleName());
  }

  private static ArchRule rule(String name) {
    return java.util.Objects.requireNonNull(HouseRules.ALL.get(name));
  }
}
