package org.carewright.caseload.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.caseload.Risk;
import org.carewright.home.CaseloadFixture;
import org.carewright.task.Owner;
import org.carewright.task.TaskFixture;
import org.carewright.task.Tasks;
import org.carewright.testing.Answer;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.TestClock;
import org.carewright.testing.Visit;
import org.carewright.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@CarewrightTest
@Import({TaskFixture.class, CaseloadFixture.class})
class OrderPageTest {

  private static final String PATH = "/today/order";

  @Autowired OrderPolicies policies;
  @Autowired Tasks tasks;
  @Autowired CaseloadFixture caseload;
  @Autowired People people;
  @Autowired Web web;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;

  Viewer amira;
  Viewer lead;
  Visit visit;

  @BeforeEach
  void aLeadAndAList() {
    lead = people.viewer(people.organisation(), Role.TEAM_LEAD);
    amira = people.viewer(lead.organisation(), Role.COORDINATOR);
    work("Highrisk", Risk.HIGH, 1);
    work("Lowrisk", Risk.LOW, 9);
    visit = web.signIn(lead);
  }

  @Test
  void showsWhatOtherPointsWouldDoBeforeTheyAreSaved() {
    var preview = visit.post(PATH + "/previews", form(Factor.HIGH_RISK, "0"));
    assertThat(preview.status()).isEqualTo(200);
    assertThat(preview.body()).contains("rows would move in the list of Sam Tester", "effect-up");
    assertThat(places(preview)).startsWith("LOWRISK");
    assertThat(policies.current(lead)).isEqualTo(OrderPolicy.SHIPPED);

    var same = visit.post(PATH + "/previews", form(Factor.HIGH_RISK, "600"));
    assertThat(same.body()).contains("Nothing would move");
  }

  @Test
  void savesWithAWhyAndEachRowNamesTheVersion() {
    var form = form(Factor.DAY_OVERDUE, "90");
    assertThat(visit.post(PATH, form).status()).isEqualTo(422);
    form.put("why", "Late work piles up");
    assertThat(visit.post(PATH, form).status()).isEqualTo(303);
    assertThat(visit.get(PATH).body()).contains("Late work piles up", "Version 2", "In use");
    assertThat(web.signIn(amira).get("/today?all").body())
        .contains("9 days overdue 810", "(policy 2, by Sam Tester, ");
  }

  @Test
  void aSecondLeadWhoSavesLaterIsTold() {
    var form = form(Factor.URGENT, "9");
    form.put("why", "First");
    visit.post(PATH, form);
    var late = visit.post(PATH, form);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.body()).contains("Sam Tester saved version 2 meanwhile");
  }

  @Test
  void goesBackToAnEarlierVersionByANewOne() {
    var form = form(Factor.URGENT, "9");
    form.put("why", "To try");
    visit.post(PATH, form);
    var back = visit.get(PATH + "?version=1&whose=" + Owner.of(amira.staff()).text());
    assertThat(back.body()).contains("name=\"urgent\" type=\"text\" value=\"5\"");
    var again = form(Factor.URGENT, "5");
    again.put("seen", "2");
    again.put("why", "It did not help");
    visit.post(PATH, again);
    assertThat(policies.current(lead).version()).isEqualTo(3);
    assertThat(policies.current(lead).points()).isEqualTo(OrderPolicy.SHIPPED.points());
    assertThat(visit.get(PATH + "?version=77").status()).isEqualTo(404);
  }

  @Test
  void pointsAreWholeNumbersInReason() {
    for (var wrong : new String[] {"", "-1", "10000", "many"}) {
      var answer = visit.post(PATH + "/previews", form(Factor.URGENT, wrong));
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.body()).contains("Urgent: enter a whole number from 0 to 9999");
    }
  }

  @Test
  void isForLeadsOnlyAndKeptForEver() {
    assertThat(web.signIn(amira).get(PATH).status()).isEqualTo(404);
    assertThat(web.signIn(amira).post(PATH, form(Factor.URGENT, "1")).status()).isEqualTo(404);
    var form = form(Factor.URGENT, "9");
    form.put("why", "Kept");
    visit.post(PATH, form);
    assertThatThrownBy(() -> jdbc.sql("update order_policy set urgent = 0").update())
        .isInstanceOf(DataAccessException.class);
  }

  private Map<String, Object> form(Factor changed, String points) {
    var form = new HashMap<String, Object>();
    Arrays.stream(Factor.values()).forEach(f -> form.put(f.key(), f.shipped()));
    form.put(changed.key(), points);
    form.put("seen", 1);
    form.put("whose", Owner.of(amira.staff()).text());
    return form;
  }

  private void work(String family, Risk risk, int daysLate) {
    var patient = caseload.enrol(amira, "Ada", family, "community-support", risk).patient();
    var call = TaskFixture.call(patient, Owner.of(amira.staff()));
    tasks.open(amira, call);
    jdbc.sql("update task set due = :due where patient_id = :patient and ended_at is null")
        .param("due", amira.today(clock).minusDays(daysLate))
        .param("patient", patient.value())
        .update();
  }

  /** The names in the table of the effect. */
  private static String places(Answer answer) {
    var table = answer.body().substring(answer.body().indexOf("effect-lines"));
    return table.substring(table.indexOf("scope=\"row\">") + 12);
  }
}
