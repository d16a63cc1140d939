package org.carewright.launch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.carewright.testing.Journey;
import org.carewright.testing.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new installation: set up once by the link it prints, then used; and the database goes away. */
class FirstStartJourney extends Journey {

  private static final Pattern LINK = Pattern.compile("organisation here, once: (\\S+)");

  @TempDir Path home;

  @Test
  void anOrganisationIsSetUpAndItsDatabaseGoesAwayForAWhile() {
    try (var program = Program.start(home)) {
      var address = program.address();
      var link = LINK.matcher(program.output());
      assertThat(link.find()).isTrue();

      open(link.group(1));
      look("set-up");
      page.locator("main form button[type=submit]").click();
      assertThat(page.locator("[data-error-summary]")).isVisible();
      look("set-up-errors");

      open(address + "/today");
      assertThat(page.locator("h1")).containsText("Sign in");

      var database = program.database().orElseThrow();
      database.children().forEach(ProcessHandle::destroyForcibly);
      database.destroyForcibly();
      open(address + "/sign-in");
      assertThat(page.locator("h1")).containsText("cannot reach its database");
      look("outage");
      page.waitForCondition(() -> {
        open(address + "/sign-in");
        return page.locator("h1").textContent().contains("Sign in");
      });
    }
  }
}
