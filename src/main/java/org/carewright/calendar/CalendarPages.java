package org.carewright.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.carewright.access.Directory;
import org.carewright.access.Viewer;
import org.carewright.platform.Problem;
import org.carewright.ui.Dates;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Notice;
import org.carewright.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Working days and hours: administrators set them, leads may look. */
@Controller
class CalendarPages {

  private static final String PAGE = "calendar/calendarPage";

  private final WorkingCalendars calendars;
  private final OwnDays own;
  private final PublicHolidays holidays;
  private final Directory directory;
  private final Clock clock;

  CalendarPages(
      WorkingCalendars calendars,
      OwnDays own,
      PublicHolidays holidays,
      Directory directory,
      Clock clock) {
    this.calendars = calendars;
    this.own = own;
    this.holidays = holidays;
    this.directory = directory;
    this.clock = clock;
  }

  @GetMapping("/calendar")
  Page page(Viewer viewer) {
    if (!viewer.administers() && !viewer.leads()) {
      throw Problem.notFound("This page");
    }
    return Page.of(PAGE, page(viewer, hours(viewer), Map.of(), new FieldErrors()));
  }

  @PostMapping("/calendar/hours")
  Object hours(Viewer viewer, @RequestParam Map<String, String> fields, HttpServletRequest web) {
    require(viewer);
    var form = new HoursForm(fields);
    var errors = new FieldErrors();
    var hours = form.read(errors);
    if (!errors.isEmpty()) {
      return Page.invalid(PAGE, page(viewer, form, Map.of(), errors));
    }
    own.open(viewer.organisation(), hours);
    Notice.say(web, "The opening hours are saved. Running clocks keep their end.");
    return "redirect:/calendar";
  }

  @PostMapping("/calendar/days")
  Object add(Viewer viewer, @RequestParam Map<String, String> fields, HttpServletRequest web) {
    require(viewer);
    var today = viewer.today(clock);
    var errors = new FieldErrors();
    var day = day(fields.get("day"));
    var name = fields.getOrDefault("name", "").strip();
    if (day == null || day.isBefore(today) || day.isAfter(today.plusYears(3))) {
      errors.add("day", "Choose a day from today to three years ahead");
    }
    if (name.isEmpty() || name.length() > 100) {
      errors.add("name", "Say what day it is, such as Training day");
    }
    var special = day == null ? null : new SpecialDay(day, name, "yes".equals(fields.get("open")));
    if (errors.isEmpty() && special != null && !own.add(viewer.organisation(), special)) {
      errors.add("day", "That day is on the list already");
    }
    if (!errors.isEmpty() || special == null) {
      return Page.invalid(PAGE, page(viewer, hours(viewer), fields, errors));
    }
    var what = special.open() ? " is a working day." : " is a day off.";
    Notice.say(web, Dates.day(special.day()) + what);
    return "redirect:/calendar";
  }

  @PostMapping("/calendar/days/{day}/removal")
  Object remove(Viewer viewer, @PathVariable String day, HttpServletRequest web) {
    require(viewer);
    var which = day(day);
    if (which == null) {
      throw Problem.notFound("This day");
    }
    own.remove(viewer.organisation(), which);
    Notice.say(web, Dates.day(which) + " is a day like any other.");
    return "redirect:/calendar";
  }

  private HoursForm hours(Viewer viewer) {
    return HoursForm.of(calendars.of(viewer).hours());
  }

  private CalendarPage page(
      Viewer viewer, HoursForm hours, Map<String, String> day, FieldErrors errors) {
    var today = viewer.today(clock);
    return new CalendarPage(
        directory.getOrganisation(viewer.organisation()),
        hours,
        own.list(viewer.organisation(), today),
        holidays.upcoming(viewer.region(), today),
        day,
        errors,
        today,
        viewer.administers());
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static void require(Viewer viewer) {
    if (!viewer.administers()) {
      throw Problem.notFound("This page");
    }
  }
}
