package org.carewright.calendar;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.carewright.access.Region;
import org.springframework.stereotype.Component;

/** The public holidays of each region, by name; worked out once a year and region. */
@Component
class PublicHolidays {

  private record Key(Region region, int year) {}

  private final Map<Key, Map<LocalDate, String>> known = new ConcurrentHashMap<>();

  /** The public holidays of a year, by day. */
  Map<LocalDate, String> of(Region region, int year) {
    return known.computeIfAbsent(new Key(region, year), PublicHolidays::find);
  }

  /** Those of the year that begins with a day, soonest first. */
  SortedMap<LocalDate, String> upcoming(Region region, LocalDate from) {
    var days = new TreeMap<>(of(region, from.getYear()));
    days.putAll(of(region, from.getYear() + 1));
    return days.subMap(from, from.plusYears(1));
  }

  boolean isOne(Region region, LocalDate day) {
    return of(region, day.getYear()).containsKey(day);
  }

  private static Map<LocalDate, String> find(Key key) {
    var holidays = new TreeMap<LocalDate, String>();
    // New Year's Day on a Saturday is kept in the US on the Friday before, in the year before.
    for (int year = key.year(); year <= key.year() + 1; year++) {
      manager(key.region()).getHolidays(Year.of(year), subdivision(key.region())).stream()
          .filter(holiday -> holiday.getDate().getYear() == key.year())
          .forEach(h -> holidays.put(h.getDate(), h.getDescription(Locale.ENGLISH)));
    }
    if (key.region() == Region.US) {
      holidays.put(columbusDay(key.year()), "Columbus Day");
    }
    return Map.copyOf(holidays);
  }

  /** A federal holiday (5 U.S.C. 6103) that the library lists only for some states. */
  private static LocalDate columbusDay(int year) {
    return LocalDate.of(year, Month.OCTOBER, 1)
        .with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.MONDAY));
  }

  private static HolidayManager manager(Region region) {
    var country =
        region == Region.US ? HolidayCalendar.UNITED_STATES : HolidayCalendar.UNITED_KINGDOM;
    return HolidayManager.getInstance(ManagerParameters.create(country));
  }

  private static String[] subdivision(Region region) {
    return switch (region) {
      case ENGLAND -> new String[] {"eng"};
      case SCOTLAND -> new String[] {"sct"};
      case WALES -> new String[] {"wls"};
      case NORTHERN_IRELAND -> new String[] {"nir"};
      case US -> new String[] {};
    };
  }
}
