package org.carewright.home.accesses;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.carewright.access.Relationships;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.audit.Trail;
import org.carewright.patient.PatientHeaders;
import org.carewright.platform.PatientId;
import org.carewright.ui.Dates;
import org.carewright.ui.Option;
import org.carewright.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** "Who looked": the patient's trail in plain words. */
@Controller
class Accesses {

  private static final int ENTRIES = 200;

  private final Relationships relationships;
  private final PatientHeaders headers;
  private final Trail trail;
  private final Audit audit;
  private final Clock clock;

  Accesses(
      Relationships relationships, PatientHeaders headers, Trail trail, Audit audit, Clock clock) {
    this.relationships = relationships;
    this.headers = headers;
    this.trail = trail;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/patients/{patient}/accesses")
  @Transactional
  Page page(
      Viewer viewer,
      @PathVariable PatientId patient,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(required = false) @Nullable Instant at,
      @RequestParam(required = false) @Nullable UUID id) {
    relationships.require(viewer, patient);
    var filter = new AccessFilter(kind, person);
    var before = at == null || id == null ? null : new Trail.Place(at, id);
    var found = trail.list(viewer, patient, filter.actions(), filter.staff(), before, ENTRIES + 1);
    audit.read(viewer, patient, "Opened who looked");
    var header = headers.of(viewer, patient);
    var shown = found.subList(0, Math.min(ENTRIES, found.size()));
    return Page.of(
        "home/accesses/accessesPage",
        new AccessesPage(
            header,
            filter,
            people(viewer, patient),
            kinds(),
            days(shown, viewer.zone(), viewer.today(clock)),
            before != null,
            found.size() > ENTRIES
                ? filter.older(header.path() + "/accesses", shown.getLast().place())
                : null));
  }

  private List<Option> people(Viewer viewer, PatientId patient) {
    var options = new ArrayList<Option>();
    options.add(new Option("", "Everybody"));
    trail
        .people(viewer, patient)
        .forEach(one -> options.add(new Option(one.staff().toString(), one.name())));
    return options;
  }

  private static List<Option> kinds() {
    var options = new ArrayList<Option>();
    options.add(new Option("", "Everything but lists"));
    options.addAll(AccessKind.options());
    return options;
  }

  static List<AccessesPage.Day> days(List<Trail.Entry> entries, ZoneId zone, LocalDate today) {
    var days = new ArrayList<AccessesPage.Day>();
    for (var from = 0; from < entries.size(); ) {
      var newest = entries.get(from);
      var day = LocalDate.ofInstant(newest.at(), zone);
      var to = from + 1;
      while (to < entries.size() && sameAgain(newest, entries.get(to), day, zone)) {
        to++;
      }
      var name = Dates.dayFrom(day, today);
      if (days.isEmpty() || !days.getLast().name().equals(name)) {
        days.add(new AccessesPage.Day(name, new ArrayList<>()));
      }
      days.getLast().accesses().add(Access.of(newest, entries.get(to - 1), to - from, zone));
      from = to;
    }
    return days;
  }

  private static boolean sameAgain(
      Trail.Entry newest, Trail.Entry other, LocalDate day, ZoneId zone) {
    return Objects.equals(newest.staff(), other.staff())
        && newest.action() == other.action()
        && newest.what().equals(other.what())
        && LocalDate.ofInstant(other.at(), zone).equals(day);
  }
}
