package org.carewright.safety;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.carewright.access.Role;
import org.carewright.escalation.Escalation;
import org.carewright.task.OpenLoop;
import org.carewright.task.OpenLoops;
import org.carewright.task.Owner;
import org.carewright.task.TaskFixture;
import org.carewright.task.Tasks;
import org.carewright.testing.Journey;
import org.carewright.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class SafetyJourney extends Journey {

  @Autowired TaskFixture fixture;
  @Autowired Tasks tasks;
  @Autowired OpenLoops loops;
  @Autowired TestClock clock;
  @Autowired Escalation escalation;
  @Autowired TransactionTemplate transaction;

  @Test
  void aLeadSeesThatNobodyFallsThroughAndGoesToWhoIsOverdue() {
    var lead = people.viewer(people.organisation(), Role.TEAM_LEAD);
    var names = new String[] {"Ada", "Bea", "Cyril", "Dora"};
    for (var name : names) {
      var patient = fixture.patientOf(lead, name, "Example");
      tasks.open(lead, TaskFixture.call(patient, Owner.of(lead.staff())));
      transaction.executeWithoutResult(tx -> {
        var loop =
            loops.open(lead, patient, OpenLoop.Kind.REFERRAL, "Referred to the falls clinic", null);
        tasks.open(lead, TaskFixture.call(patient, Owner.of(lead.staff())).with(null, loop));
      });
    }
    clock.forward(Duration.ofDays(5));

    signIn(lead);
    follow("Safety");
    assertThat(page.getByText("A rule does not hold.")).isVisible();
    look("safety-broken");

    escalation.pass();
    page.reload();
    assertThat(page.getByText("All five rules hold.")).isVisible();
    look("safety");

    follow("All that is overdue");
    assertThat(page.getByRole(AriaRole.ROW)).hasCount(9);
    look("safety-overdue");

    page.context().clearCookies();
    signIn(people.viewer(lead.organisation(), Role.SAFETY_OFFICER));
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Safety")))
        .isVisible();
    look("safety-officer");
    follow("All that is overdue");
    page.getByRole(AriaRole.ROW).nth(1).getByRole(AriaRole.LINK).click();
    page.getByText("What happened, ").first().click();
    look("safety-patient");
  }
}
