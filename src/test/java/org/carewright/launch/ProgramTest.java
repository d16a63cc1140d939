package org.carewright.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.carewright.testing.Answer;
import org.carewright.testing.Program;
import org.carewright.testing.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts, kills and starts again the program as people run it. */
class ProgramTest {

  private static final String PASSWORD = "correct horse battery";
  private static final Pattern SET_UP = Pattern.compile("/set-up/\\S+");

  @TempDir Path home;

  @Test
  void aNewInstallationIsSetUpOnceAndWhatWasSavedOutlivesAKill() {
    try (var first = Program.start(home)) {
      var visit = new Visit(first.address());
      var link = link(first);
      assertThat(visit.get("/set-up/guessed").status()).isEqualTo(404);
      assertThat(visit.post(link, Map.of("organisation", "")).status()).isEqualTo(422);
      assertThat(setUp(visit, link).location()).startsWith("/sign-in");
      assertThat(setUp(visit, link).status()).isEqualTo(404);
      first.kill();
    }
    try (var again = Program.start(home)) {
      var visit = new Visit(again.address());
      assertThat(again.output()).doesNotContain("/set-up/");
      assertThat(visit.signIn("ada", PASSWORD).location()).isEqualTo("/");
      assertThat(visit.get("/account").body()).contains("Ada Admin");
      assertThat(again.stop()).isEqualTo(143);
      assertThat(again.database()).isEmpty();
    }
  }

  @Test
  void whenItsDatabaseIsKilledPagesSaySoUntilItIsBack() throws InterruptedException {
    try (var program = Program.start(home)) {
      var visit = signedIn(program);
      var database = program.database().orElseThrow();
      database.children().forEach(ProcessHandle::destroyForcibly);
      database.destroyForcibly();

      var during = visit.get("/account");
      assertThat(during.status()).as(program.output()).isEqualTo(503);
      assertThat(during.body())
          .contains("Carewright cannot reach its database", "</html>")
          .doesNotContain("Exception");
      assertThat(during.header("Content-Security-Policy")).isNotEmpty();

      var after = during;
      for (int i = 0; i < 60 && after.status() != 200; i++) {
        Thread.sleep(500);
        after = visit.get("/account");
      }
      assertThat(after.status()).as(program.output()).isEqualTo(200);
    }
  }

  @Test
  void aSecondInstanceIsRefusedInOneSentence() {
    try (var first = Program.start(home)) {
      first.address();
      try (var second = Program.start(home)) {
        assertThat(second.code()).isEqualTo(1);
        assertThat(second.output().strip())
            .startsWith("carewright: Another Carewright is already running on the data in")
            .hasLineCount(1);
      }
      assertThat(new Visit(first.address()).get("/health").status()).isEqualTo(200);
    }
  }

  @Test
  void aPortInUseIsSaidWithTheWayOut() throws IOException {
    try (var taken = new ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"));
        var program = Program.run(home, "start", "--port", "" + taken.getLocalPort())) {
      assertThat(program.code()).isEqualTo(1);
      assertThat(program.output())
          .contains("is in use by another program", "--port")
          .doesNotContain("Exception");
    }
  }

  @Test
  void anUnknownOptionOfACommandIsSaid() {
    try (var program = Program.run(home, "start", "--port", "eighty")) {
      assertThat(program.code()).isEqualTo(2);
      assertThat(program.output()).contains("--port").doesNotContain("Exception");
    }
  }

  /** Sets up a new installation and signs in its administrator. */
  static Visit signedIn(Program program) {
    var visit = new Visit(program.address());
    setUp(visit, link(program));
    visit.signIn("ada", PASSWORD);
    return visit;
  }

  private static String link(Program program) {
    var found = SET_UP.matcher(program.output());
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private static Answer setUp(Visit visit, String link) {
    return visit.post(
        link,
        Map.of(
            "organisation", "Riverside Practice",
            "region", "ENGLAND",
            "zone", "Europe/London",
            "givenName", "Ada",
            "familyName", "Admin",
            "username", "Ada",
            "password", PASSWORD));
  }
}
