package org.carewright.sample;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.carewright.caseload.EnrolmentAnswer;
import org.carewright.caseload.Enrolments;
import org.carewright.caseload.NewEnrolment;
import org.carewright.platform.TurnableClock;
import org.carewright.task.NewTask;
import org.carewright.task.Owner;
import org.carewright.task.Priority;
import org.carewright.task.Reason;
import org.carewright.task.Source;
import org.carewright.task.Task;
import org.carewright.task.TaskKind;
import org.carewright.task.Tasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Lives through the last weeks of the sample, a working day at a time. */
@Component
@ConditionalOnProperty("carewright.demo")
class Weeks {

  private static final Logger log = LoggerFactory.getLogger(Weeks.class);

  static final int HOW_MANY = 8;
  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  /** Work piles up towards the end, so that Today has something to catch up on. */
  private static final int BUSY_DAYS = 5;

  private static final List<String> CALLS_BACK =
      List.of(
          "Call back: the pharmacy has a question",
          "Call back: wants to move the clinic visit",
          "Call back: daughter worried about last night");

  private final TurnableClock clock;
  private final Enrolments enrolments;
  private final Tasks tasks;
  private final DayOfWork work;
  private final Endings endings;
  private final ColleaguesWork colleagues;
  private final SampleOffers offers;
  private final SampleAbsences absences;
  private final Random random = new Random(42);

  Weeks(
      TurnableClock clock,
      Enrolments enrolments,
      Tasks tasks,
      DayOfWork work,
      Endings endings,
      ColleaguesWork colleagues,
      SampleOffers offers,
      SampleAbsences absences) {
    this.clock = clock;
    this.enrolments = enrolments;
    this.tasks = tasks;
    this.work = work;
    this.endings = endings;
    this.colleagues = colleagues;
    this.offers = offers;
    this.absences = absences;
  }

  /** From the first Monday on until the evening before {@code today}. */
  void live(Cast cast, List<Person> people, LocalDate today) {
    var first = today.minusWeeks(HOW_MANY).with(DayOfWeek.MONDAY);
    var days = first.datesUntil(today).filter(Weeks::isWorkingDay).toList();
    var here = new ArrayList<Person>();
    for (int i = 0; i < days.size(); i++) {
      clock.turnTo(days.get(i).atTime(LocalTime.of(9, 5)).atZone(ZONE).toInstant());
      var arriving = arriving(people, i, days.size());
      arriving.forEach(person -> welcome(cast, person));
      here.addAll(arriving);
      var busy = i >= days.size() - BUSY_DAYS;
      for (var person : here) {
        workFor(cast, person, days.get(i), busy ? 0.35 : 0.85);
      }
    }
    endings.bring(here.subList(0, here.size() / 2), today);
    clock.turnTo(today.atTime(LocalTime.of(8, 30)).atZone(ZONE).toInstant());
    colleagues.ask(cast, here, today);
    leaveForTeams(cast, here, today);
    fillToday(here, today);
    offers.make(cast, here);
    absences.enter(cast, today);
  }

  /** Most come in the first weeks; the last ones come on the last day, so that someone is new. */
  private static List<Person> arriving(List<Person> people, int day, int days) {
    var arriving = new ArrayList<Person>();
    for (int i = 0; i < people.size(); i++) {
      var share = (double) i / people.size();
      if ((int) (share * share * days) == day) {
        arriving.add(people.get(i));
      }
    }
    return arriving;
  }

  private void welcome(Cast cast, Person person) {
    clock.pass(Duration.ofMinutes(3));
    var placement = person.placement();
    var wanted =
        new NewEnrolment(
            person.id(),
            placement.programme(),
            person.coordinator().staff(),
            cast.team(placement.team()),
            placement.risk(),
            placement.reason(),
            "Agreed with the person and the team lead.");
    if (enrolments.enrol(person.coordinator(), wanted)
        instanceof EnrolmentAnswer.Refused(var field, var why)) {
      log.warn("The sample could not enrol {} ({}): {}", person.id(), field, why);
    }
  }

  private void workFor(Cast cast, Person person, LocalDate day, double diligence) {
    for (var task : tasks.listOpen(person.coordinator(), person.id())) {
      // The minutes of a month add up, or not, by themselves.
      if (task.kind() != TaskKind.COORDINATION
          && !task.due().isAfter(day)
          && random.nextDouble() < diligence(person, task, diligence)) {
        clock.pass(Duration.ofMinutes(2 + random.nextInt(6)));
        work.settle(cast, person, task, day, random);
      }
    }
  }

  /** Colleagues have other work than ours. */
  private static double diligence(Person person, Task task, double usual) {
    return Owner.of(person.coordinator().staff()).equals(task.owner()) ? usual : 0.03;
  }

  /** Calls that came in for a team and that nobody has taken on yet. */
  private void leaveForTeams(Cast cast, List<Person> people, LocalDate today) {
    for (int i = 0; i < people.size(); i += 7) {
      var person = people.get(i);
      tasks.open(
          person.coordinator(),
          new NewTask(
              person.id(),
              null,
              TaskKind.CONTACT,
              CALLS_BACK.get(i / 7 % CALLS_BACK.size()),
              new Reason("Somebody asked to be called back", "message on the team's line", today),
              Source.PERSON,
              Owner.of(cast.team(person.placement().team())),
              today,
              Priority.SOON));
    }
  }

  /** Whoever has little for today calls someone who was planned for later this week. */
  private void fillToday(List<Person> people, LocalDate today) {
    if (!isWorkingDay(today)) {
      return;
    }
    int moved = 0;
    for (var person : people) {
      for (var task : tasks.listOpen(person.coordinator(), person.id())) {
        if (task.due().isAfter(today) && isSoon(task, today) && moved++ % 3 == 0) {
          tasks.reschedule(
              person.coordinator(),
              person.id(),
              task.id(),
              task.version(),
              today,
              "Asked to be called today.");
        }
      }
    }
  }

  private static boolean isSoon(Task task, LocalDate today) {
    return task.kind().reachesOut() && task.due().isBefore(today.plusDays(12));
  }

  private static boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek().getValue() <= 5;
  }
}
