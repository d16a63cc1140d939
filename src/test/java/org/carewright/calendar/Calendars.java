package org.carewright.calendar;

import java.time.ZoneId;
import java.util.Map;
import org.carewright.access.Region;

/** Working calendars without a database, for tests. */
public final class Calendars {

  private static final PublicHolidays HOLIDAYS = new PublicHolidays();

  private Calendars() {}

  /** Monday to Friday, without the region's public holidays. */
  public static WorkingCalendar of(Region region, String zone) {
    return new WorkingCalendar(region, ZoneId.of(zone), OpeningHours.usual(), Map.of(), HOLIDAYS);
  }
}
