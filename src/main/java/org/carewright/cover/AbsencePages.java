package org.carewright.cover;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.carewright.access.Viewer;
import org.carewright.platform.Ids;
import org.carewright.platform.Problem;
import org.carewright.ui.Dates;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Notice;
import org.carewright.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Time away: the list, the form, and one absence. They name staff and no patients. */
@Controller
class AbsencePages {

  private static final String FORM = "cover/absenceFormPage";

  private final Absences absences;
  private final AbsenceChoices choices;
  private final CoveredWork work;
  private final Ids ids;
  private final Clock clock;

  AbsencePages(Absences absences, AbsenceChoices choices, CoveredWork work, Ids ids, Clock clock) {
    this.absences = absences;
    this.choices = choices;
    this.work = work;
    this.ids = ids;
    this.clock = clock;
  }

  @GetMapping("/absences")
  Page list(Viewer viewer) {
    require(viewer);
    var notOver = absences.listNotOver(viewer.organisation());
    var shown = notOver.stream().filter(a -> Absences.mayChange(viewer, a.staff())).toList();
    var covered =
        notOver.stream().filter(a -> !shown.contains(a) && Absences.covers(viewer, a)).toList();
    return Page.of(
        "cover/absencesPage",
        new AbsencesPage(
            viewer.leads(),
            viewer.today(clock),
            lines(viewer, shown),
            lines(viewer, covered),
            lines(viewer, absences.listOver(viewer))));
  }

  @GetMapping("/absences/new")
  Page form(Viewer viewer, @RequestParam(defaultValue = "") String staff) {
    require(viewer);
    var who = viewer.leads() ? staff : viewer.staff().toString();
    var today = viewer.today(clock).toString();
    var form = new AbsenceForm(ids.next().toString(), who, "", today, "", List.of());
    return Page.of(FORM, choices.page(viewer, form, new FieldErrors()));
  }

  @PostMapping("/absences")
  Object enter(Viewer viewer, @ModelAttribute AbsenceForm form, HttpServletRequest request) {
    require(viewer);
    var errors = form.errors();
    if (!errors.isEmpty()) {
      return Page.invalid(FORM, choices.page(viewer, form, errors));
    }
    return switch (absences.enter(viewer, form.absence())) {
      case AbsenceAnswer.Refused(var field, var sentence) ->
          Page.invalid(FORM, choices.page(viewer, form, errors.add(field, sentence)));
      case AbsenceAnswer.Overtaken(var now) -> "redirect:/absences/" + now.id();
      case AbsenceAnswer.Accepted(var absence) -> {
        Notice.say(request, entered(absence));
        yield "redirect:/absences/" + absence.id();
      }
    };
  }

  @GetMapping("/absences/{absence}")
  Page absence(Viewer viewer, @PathVariable AbsenceId absence) {
    var found = absences.get(viewer, absence);
    return page(viewer, found, found.lastDay().toString(), new FieldErrors());
  }

  @PostMapping("/absences/{absence}/last-day")
  Object moveLastDay(
      Viewer viewer,
      @PathVariable AbsenceId absence,
      @RequestParam(defaultValue = "") String until,
      HttpServletRequest request) {
    var found = absences.get(viewer, absence);
    var day = AbsenceForm.day(until);
    if (day == null) {
      var errors = new FieldErrors().add("until", "Enter the last day away");
      return invalid(viewer, found, until, errors);
    }
    return switch (absences.moveLastDay(viewer, absence, day)) {
      case AbsenceAnswer.Refused(var field, var sentence) ->
          invalid(viewer, found, until, new FieldErrors().add("until", sentence));
      case AbsenceAnswer.Overtaken(var now) -> "redirect:/absences/" + now.id();
      case AbsenceAnswer.Accepted(var changed) -> {
        Notice.say(request, "The last day away is now " + Dates.day(changed.lastDay()) + ".");
        yield "redirect:/absences/" + absence;
      }
    };
  }

  @PostMapping("/absences/{absence}/end")
  String end(Viewer viewer, @PathVariable AbsenceId absence, HttpServletRequest request) {
    if (absences.end(viewer, absence) instanceof AbsenceAnswer.Accepted(var ended)) {
      Notice.say(
          request,
          ended.cancelledAt() != null
              ? "The absence was cancelled. No work moves."
              : "%s is back. What was still open is with them again.".formatted(ended.name()));
    }
    return "redirect:/absences";
  }

  private static void require(Viewer viewer) {
    if (!viewer.cares()) {
      throw Problem.notFound("This page");
    }
  }

  private Page page(Viewer viewer, Absence absence, String until, FieldErrors errors) {
    return Page.of("cover/absencePage", model(viewer, absence, until, errors));
  }

  private Page invalid(Viewer viewer, Absence absence, String until, FieldErrors errors) {
    return Page.invalid("cover/absencePage", model(viewer, absence, until, errors));
  }

  private AbsencePage model(Viewer viewer, Absence absence, String until, FieldErrors errors) {
    return new AbsencePage(
        line(viewer, absence),
        until,
        errors,
        work.count(absence),
        absences.history(absence),
        viewer.zone());
  }

  private List<AbsenceLine> lines(Viewer viewer, List<Absence> all) {
    return all.stream().map(a -> line(viewer, a)).toList();
  }

  private AbsenceLine line(Viewer viewer, Absence absence) {
    return new AbsenceLine(
        absence, viewer.today(clock), Absences.mayChange(viewer, absence.staff()));
  }

  private String entered(Absence absence) {
    return absence.isOn()
        ? "%s is away until %s. %s now with %s."
            .formatted(
                absence.name(),
                Dates.day(absence.lastDay()),
                work.words(absence),
                absence.coverNames())
        : "Entered. On the morning of %s the work of %s goes to %s."
            .formatted(Dates.day(absence.firstDay()), absence.name(), absence.coverNames());
  }
}
