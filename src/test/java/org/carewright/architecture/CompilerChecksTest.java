package org.carewright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proves that the build refuses what Error Prone, NullAway and the formatter are there to find. */
class CompilerChecksTest {

  @TempDir Path project;

  @Test
  void aNullWhereNoneMayBeIsAnError() throws Exception {
    assertThat(build("ReturnsNull", "String name() {\n    return null;\n  }", "compile"))
        .contains("[NullAway]", "COMPILATION ERROR");
  }

  @Test
  void aKnownBugPatternIsAnError() throws Exception {
    assertThat(
            build(
                "Compares",
                "boolean same(int[] a, int[] b) {\n    return a.equals(b);\n  }",
                "compile"))
        .contains("[ArrayEquals]", "COMPILATION ERROR");
  }

  @Test
  void codeThatIsNotFormattedIsAnError() throws Exception {
    assertThat(build("Untidy", "int  one() { return 1; }", "spotless:check"))
        .contains("format violations", "Untidy.java");
  }

  /** The project's own build, with this one class as its source. */
  private String build(String name, String member, String goal)
      throws IOException, InterruptedException {
    Files.copy(Path.of("pom.xml"), project.resolve("pom.xml"));
    Files.createDirectories(project.resolve(".mvn"));
    Files.copy(Path.of(".mvn/jvm.config"), project.resolve(".mvn/jvm.config"));
    var folder = Files.createDirectories(project.resolve("src/main/java/org/carewright"));
    Files.writeString(
        folder.resolve("package-info.java"),
        """
        @NullMarked
        package org.carewright;

        import org.jspecify.annotations.NullMarked;
        """);
    Files.writeString(
        folder.resolve(name + ".java"),
        "package org.carewright;\n\nclass %s {\n  %s\n}\n".formatted(name, member));
    return maven(goal);
  }

  private String maven(String goal) throws IOException, InterruptedException {
    var output = project.resolve("maven.log");
    var builder =
        new ProcessBuilder(
            List.of(
                "mvn",
                "-o",
                "-B",
                "-Dmaven.repo.local=" + System.getProperty("carewright.repository"),
                goal));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    var process =
        builder
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as("the build must fail").isNotZero();
    return Files.readString(output);
  }
}
