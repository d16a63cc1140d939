package org.carewright.caseload.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.carewright.access.Viewer;
import org.carewright.task.Owner;
import org.carewright.task.TaskFixture;
import org.carewright.task.TaskId;
import org.carewright.task.Tasks;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.TestClock;
import org.carewright.testing.Together;
import org.carewright.testing.Visit;
import org.carewright.testing.Web;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@CarewrightTest
@Import(TaskFixture.class)
class OwnOrdersTest {

  @Autowired OwnOrders orders;
  @Autowired TodayList list;
  @Autowired Tasks tasks;
  @Autowired TaskFixture fixture;
  @Autowired People people;
  @Autowired TestClock clock;
  @Autowired Web web;

  Viewer amira;
  TaskId first;
  TaskId second;
  TaskId third;

  @BeforeEach
  void aList() {
    amira = people.coordinator();
    first = task("First");
    second = task("Second");
    third = task("Third");
  }

  @Test
  void whatIsPutFirstComesFirstUntilTheNextDay() {
    move(third, Move.TOP, null);
    move(second, Move.TOP, null);
    assertThat(shown()).containsExactly(second, third, first);
    clock.forward(Duration.ofDays(1));
    assertThat(shown()).startsWith(first);
    assertThat(orders.of(amira, amira.today(clock)).tasks()).isEmpty();
  }

  @Test
  void rowsMoveUpAndDownAndOut() {
    for (var task : List.of(first, second, third)) {
      move(task, Move.UP, null);
    }
    move(third, Move.UP, null);
    assertThat(shown()).containsExactly(first, third, second);
    move(first, Move.DOWN, null);
    assertThat(shown()).containsExactly(third, first, second);
    move(second, Move.BEFORE, third);
    assertThat(shown()).containsExactly(second, third, first);
    move(second, Move.OUT, null);
    assertThat(shown()).containsExactly(third, first, second);
  }

  @Test
  void nobodyElsesListChanges() {
    move(third, Move.TOP, null);
    assertThat(orders.of(people.coordinator(), amira.today(clock)).tasks()).isEmpty();
  }

  @Test
  void windowsThatMoveAtOnceKeepWhatEachDid() throws Exception {
    var ids = IntStream.range(0, 12).mapToObj(n -> new TaskId(new UUID(4, n))).toList();
    Together.run(
        ids.stream().map(id -> Executors.callable(() -> move(id, Move.UP, null))).toList());
    assertThat(orders.of(amira, amira.today(clock)).tasks())
        .containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void worksByPlainFormsAndTellsOfAnotherWindow() {
    var visit = web.signIn(amira);
    assertThat(visit.get("/today?all").body()).doesNotContain("First, in your order");
    assertThat(post(visit, third, "top", 0)).isEqualTo(303);
    assertThat(visit.get("/today?all").body()).contains("First, in your order");
    assertThat(post(visit, second, "top", 0)).isEqualTo(303);
    assertThat(visit.get("/today?all").body()).contains("in another window");
    assertThat(shown()).startsWith(second, third);

    visit.post("/today/own-order/end", Map.of());
    assertThat(visit.get("/today?all").body())
        .contains("in the computed order again")
        .doesNotContain("First, in your order");
    assertThat(visit.post("/today/own-order", Map.of("move", "sideways")).status()).isEqualTo(422);
  }

  private static int post(Visit visit, TaskId task, String move, int version) {
    var path = "/today/own-order?task=" + task + "&move=" + move;
    return visit.post(path, Map.of("version", version, "back", "/today?all")).status();
  }

  private void move(TaskId task, Move move, @Nullable TaskId before) {
    orders.move(amira, amira.today(clock), task, move, before);
  }

  private List<TaskId> shown() {
    var filter = TodayFilter.of(Map.of());
    return list.rows(amira, filter, OrderPolicy.SHIPPED, Moment.of(amira, clock)).stream()
        .map(TodayRow::task)
        .toList();
  }

  private TaskId task(String family) {
    var patient = fixture.patientOf(amira, "Ada", family);
    return tasks.open(amira, TaskFixture.call(patient, Owner.of(amira.staff())));
  }
}
