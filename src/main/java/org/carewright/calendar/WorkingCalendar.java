package org.carewright.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.carewright.access.Region;

/**
 * The days and hours on which one organisation works. Days are counted on its own wall clock, so
 * that the change to and from summer time is right to the minute.
 */
public final class WorkingCalendar {

  /** A week without a single working day would make counting endless. */
  private static final int LONGEST_CLOSURE = 366;

  private final Region region;
  private final ZoneId zone;
  private final OpeningHours hours;
  private final Map<LocalDate, SpecialDay> special;
  private final PublicHolidays holidays;

  WorkingCalendar(
      Region region,
      ZoneId zone,
      OpeningHours hours,
      Map<LocalDate, SpecialDay> special,
      PublicHolidays holidays) {
    this.region = region;
    this.zone = zone;
    this.hours = hours;
    this.special = Map.copyOf(special);
    this.holidays = holidays;
  }

  public ZoneId zone() {
    return zone;
  }

  public OpeningHours hours() {
    return hours;
  }

  public boolean isWorkingDay(LocalDate day) {
    var own = special.get(day);
    if (own != null) {
      return own.open();
    }
    return hours.on(day.getDayOfWeek()) != null && !holidays.isOne(region, day);
  }

  /** Why nobody works on a day: the holiday's or closure's name, "weekend", or empty. */
  public Optional<String> whyClosed(LocalDate day) {
    if (isWorkingDay(day)) {
      return Optional.empty();
    }
    var own = special.get(day);
    var name = own == null ? holidays.of(region, day.getYear()).get(day) : own.name();
    return Optional.of(name == null ? "not a working weekday" : name);
  }

  /** The day that is so many working days after another; the day itself does not count. */
  public LocalDate after(LocalDate day, int workingDays) {
    var result = day;
    for (int left = workingDays; left > 0; left--) {
      result = onOrAfter(result.plusDays(1));
    }
    return result;
  }

  /** The day itself, or the next working day. */
  public LocalDate onOrAfter(LocalDate day) {
    var result = day;
    for (int tried = 0; !isWorkingDay(result); tried++) {
      if (tried > LONGEST_CLOSURE) {
        throw new IllegalStateException("No working day within a year after " + day);
      }
      result = result.plusDays(1);
    }
    return result;
  }

  /** The last working day of a span that ends with {@code last}; that day itself where none is. */
  public LocalDate lastFrom(LocalDate first, LocalDate last) {
    return Stream.iterate(last, day -> !day.isBefore(first), day -> day.minusDays(1))
        .filter(this::isWorkingDay)
        .findFirst()
        .orElse(last);
  }

  public boolean isOpen(Instant moment) {
    return openFrom(moment).equals(moment);
  }

  /** That moment if it is within working hours, else the next opening. */
  public Instant openFrom(Instant moment) {
    var local = moment.atZone(zone);
    var day = onOrAfter(local.toLocalDate());
    if (day.equals(local.toLocalDate())) {
      var today = hours.onSpecialDay(day.getDayOfWeek());
      if (local.toLocalTime().isBefore(today.opens())) {
        return at(day, today.opens());
      }
      if (local.toLocalTime().isBefore(today.closes())) {
        return moment;
      }
      day = onOrAfter(day.plusDays(1));
    }
    return at(day, hours.onSpecialDay(day.getDayOfWeek()).opens());
  }

  /** The last moment of work on a working day; the end of the day on any other. */
  public Instant closeOf(LocalDate day) {
    return isWorkingDay(day)
        ? at(day, hours.onSpecialDay(day.getDayOfWeek()).closes())
        : day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  private Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(zone).toInstant();
  }
}
