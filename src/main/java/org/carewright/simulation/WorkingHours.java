package org.carewright.simulation;

import java.time.LocalTime;
import java.util.Random;
import org.carewright.calendar.WorkingCalendars;
import org.carewright.task.Tasks;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** On a working day everyone works through their list, as far as the day is long. */
@Component
@ConditionalOnProperty("carewright.simulation")
class WorkingHours implements Happening {

  private static final int MOST_A_DAY = 14;

  private final Caseload caseload;
  private final WorkingCalendars calendars;
  private final Tasks tasks;
  private final Work work;

  WorkingHours(Caseload caseload, WorkingCalendars calendars, Tasks tasks, Work work) {
    this.caseload = caseload;
    this.calendars = calendars;
    this.tasks = tasks;
    this.work = work;
  }

  @Override
  public int order() {
    return 50;
  }

  @Override
  public void on(Day day, Site site, Steps steps) {
    if (!calendars.of(site.id()).isWorkingDay(day.date())) {
      return;
    }
    steps.turnTo(day.at(site, LocalTime.of(10, 0)));
    var number = 0;
    for (var worker : site.workers()) {
      workThrough(day, site, worker, day.chance(20_000 + number++), steps);
    }
  }

  private void workThrough(Day day, Site site, Worker worker, Random chance, Steps steps) {
    var list = caseload.due(site, worker, day.date());
    for (var item : list.subList(0, Math.min(MOST_A_DAY, list.size()))) {
      // What one step of this morning has ended already is not done again.
      if (tasks.get(worker.viewer(), item.resident().id(), item.task()).isOpen()) {
        work.settle(day, worker, item, chance, steps);
      }
    }
  }
}
