package org.carewright.cover;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.carewright.access.Viewer;
import org.carewright.platform.Problem;
import org.carewright.task.Owner;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Notice;
import org.carewright.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Giving the work of an absence to someone else, before it begins or while it is on. */
@Controller
@RequestMapping("/absences/{absence}/cover")
class CoverPages {

  private static final String TEMPLATE = "cover/coverFormPage";

  private final Absences absences;
  private final AbsenceChoices choices;
  private final CoveredWork work;
  private final Clock clock;

  CoverPages(Absences absences, AbsenceChoices choices, CoveredWork work, Clock clock) {
    this.absences = absences;
    this.choices = choices;
    this.work = work;
    this.clock = clock;
  }

  @GetMapping
  Page form(Viewer viewer, @PathVariable AbsenceId absence) {
    var found = get(viewer, absence);
    return Page.of(TEMPLATE, page(viewer, found, found.cover().choices(), new FieldErrors(), null));
  }

  @PostMapping
  Object change(
      Viewer viewer,
      @PathVariable AbsenceId absence,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(required = false) @Nullable List<String> cover,
      HttpServletRequest request) {
    var found = get(viewer, absence);
    var chosen = cover == null ? List.<String>of() : cover;
    var wanted = read(chosen);
    if (wanted == null) {
      var errors = new FieldErrors().add("cover", "Choose who covers from the list");
      return Page.invalid(TEMPLATE, page(viewer, found, chosen, errors, null));
    }
    return switch (absences.changeCover(viewer, absence, version, wanted)) {
      case AbsenceAnswer.Refused(var field, var sentence) ->
          Page.invalid(
              TEMPLATE,
              page(viewer, found, chosen, new FieldErrors().add("cover", sentence), null));
      case AbsenceAnswer.Overtaken(var now) ->
          Page.conflict(TEMPLATE, page(viewer, now, chosen, new FieldErrors(), overtaken(now)));
      case AbsenceAnswer.Accepted(var now) -> {
        Notice.say(
            request,
            now.isOn()
                ? "%s now with %s.".formatted(work.words(now), now.coverNames())
                : now.coverNames() + " will cover for " + now.name() + ".");
        yield "redirect:/absences/" + absence;
      }
    };
  }

  private Absence get(Viewer viewer, AbsenceId id) {
    var absence = absences.get(viewer, id);
    if (!Absences.mayChange(viewer, absence.staff()) || absence.isOver()) {
      throw Problem.notFound("This page");
    }
    return absence;
  }

  private static @Nullable Cover read(List<String> chosen) {
    try {
      return Cover.of(chosen.stream().map(Owner::of).toList());
    } catch (IllegalArgumentException nobody) {
      return null;
    }
  }

  private static String overtaken(Absence now) {
    return "Someone else changed this absence after you opened the page: %s covers now. Your choice is still below; check it and send it again."
        .formatted(now.coverNames());
  }

  private CoverFormPage page(
      Viewer viewer,
      Absence absence,
      List<String> chosen,
      FieldErrors errors,
      @Nullable String problem) {
    return new CoverFormPage(
        new AbsenceLine(absence, viewer.today(clock), true),
        chosen,
        errors,
        choices.colleagues(viewer, absence),
        choices.teams(viewer),
        work.count(absence),
        problem);
  }
}
