package org.carewright.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.carewright.testing.Answer;
import org.carewright.testing.Gate;
import org.carewright.testing.Program;
import org.carewright.testing.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database elsewhere that goes away and stays away, as long as the test wants. */
class DeadDatabaseTest {

  /** Generous: what matters is that nobody sits before a blank page until they give up. */
  private static final Duration SOON = Duration.ofSeconds(5);

  @TempDir Path home;

  @Test
  void aDatabaseThatRefusesIsToldSoonAndPagesComeBackWithIt() throws Exception {
    peopleAreToldSoon(Gate::shut);
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsToldSoonAndPagesComeBackWithIt() throws Exception {
    peopleAreToldSoon(Gate::stick);
  }

  private void peopleAreToldSoon(Consumer<Gate> trouble) throws Exception {
    try (var database = database();
        var gate = Gate.before(database.getPort());
        var program =
            Program.start(
                home,
                Map.of(
                    "CAREWRIGHT_DATABASE_URL",
                    "postgres://postgres@127.0.0.1:" + gate.port() + "/postgres"))) {
      var visit = ProgramTest.signedIn(program);
      trouble.accept(gate);
      // One that was used in the last half second, by a job perhaps, is trusted without asking.
      Thread.sleep(1_000);
      for (int page = 0; page < 3; page++) {
        var begun = System.nanoTime();
        var during = visit.get("/account");
        var took = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(during.status()).as(program.output()).isEqualTo(503);
        assertThat(during.body()).contains("Carewright cannot reach its database", "</html>");
        assertThat(took).isLessThan(SOON);
      }
      gate.open();
      assertThat(awaitPage(visit).status()).as(program.output()).isEqualTo(200);
    }
  }

  private static Answer awaitPage(Visit visit) throws InterruptedException {
    var answer = visit.get("/account");
    for (int i = 0; i < 60 && answer.status() != 200; i++) {
      Thread.sleep(500);
      answer = visit.get("/account");
    }
    return answer;
  }

  private EmbeddedPostgres database() throws IOException {
    return EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(Path.of("target/test-binaries").toFile())
        .setDataDirectory(home.resolve("elsewhere"))
        .setCleanDataDirectory(true)
        .setPGStartupWait(Duration.ofMinutes(1))
        .start();
  }
}
