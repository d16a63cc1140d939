package org.carewright.simulation;

import java.time.Duration;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carewright.calendar.WorkingCalendars;
import org.carewright.simulation.Caseload.Item;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** On a working day everyone works through their list, as far as the day is long. */
@Component
@ConditionalOnProperty("carewright.simulation")
class WorkingHours implements Happening {

  static final int ORDER = 50;

  private static final int MOST_A_DAY = 14;
  private static final Duration EACH = Duration.ofMinutes(15);

  private final Caseload caseload;
  private final WorkingCalendars calendars;
  private final Work work;

  WorkingHours(Caseload caseload, WorkingCalendars calendars, Work work) {
    this.caseload = caseload;
    this.calendars = calendars;
    this.work = work;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public void on(Day day, Site site, Steps steps) {
    if (!calendars.of(site.id()).isWorkingDay(day.date())) {
      return;
    }
    var begin = day.at(site, LocalTime.of(10, 0));
    var lists = caseload.due(site, day.date());
    for (int n = 0; n < MOST_A_DAY; n++) {
      var round = n;
      steps.turnTo(begin.plus(EACH.multipliedBy(round)));
      steps.together(
          next(lists).entrySet().stream()
              .map(one -> {
                var chance = day.chance(one.getValue().resident(), 20_000 + round);
                return new Errand(
                    one.getValue().resident(),
                    () -> work.settle(day, one.getKey(), one.getValue(), chance, steps));
              })
              .toList());
    }
  }

  /** The next piece of work of each; someone whom a colleague is busy with now comes later. */
  private static Map<Worker, Item> next(Map<Worker, List<Item>> lists) {
    var now = new LinkedHashMap<Worker, Item>();
    var busy = new HashSet<Resident>();
    lists.forEach((worker, list) -> {
      for (var one = list.iterator(); one.hasNext() && !now.containsKey(worker); ) {
        var item = one.next();
        if (busy.add(item.resident())) {
          now.put(worker, item);
          one.remove();
        }
      }
    });
    return now;
  }
}
