package org.carewright.balance;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.carewright.access.Directory;
import org.carewright.access.Staff;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.platform.Problem;
import org.carewright.task.Owner;
import org.carewright.ui.Dates;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Notice;
import org.carewright.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Leaving an organisation: for its leads, and for administrators once nothing is left to share. */
@Controller
class DeparturePages {

  static final String PATH = "/departures/";

  private static final String PAGE = "balance/departurePage";

  private final DepartureViews views;
  private final Departing departing;
  private final Proposing proposing;
  private final Directory directory;
  private final Clock clock;

  DeparturePages(
      DepartureViews views,
      Departing departing,
      Proposing proposing,
      Directory directory,
      Clock clock) {
    this.views = views;
    this.departing = departing;
    this.proposing = proposing;
    this.directory = directory;
    this.clock = clock;
  }

  @GetMapping(PATH + "{staff}")
  Page departure(Viewer viewer, @PathVariable("staff") StaffId id) {
    var staff = require(viewer, id);
    return Page.of(PAGE, views.of(viewer, staff, DepartureForm.empty(), new FieldErrors(), null));
  }

  /** Works out who would take on whom of their people. */
  @PostMapping(PATH + "{staff}/proposals")
  Object share(Viewer viewer, @PathVariable("staff") StaffId id, HttpServletRequest request) {
    BalancePages.require(viewer);
    var staff = require(viewer, id);
    return switch (proposing.propose(viewer, staff.id())) {
      case Proposing.Answer.Made made -> "redirect:" + PATH + id;
      case Proposing.Answer.Fair fair -> {
        Notice.say(request, "Nobody is in their care any more.");
        yield "redirect:" + PATH + id;
      }
      case Proposing.Answer.Nobody nobody ->
          conflict(
              viewer,
              staff,
              DepartureForm.empty(),
              "Nobody else here takes people on. Say on a colleague’s page in Balance that they do.");
    };
  }

  @PostMapping(PATH + "{staff}")
  Object leave(
      Viewer viewer,
      @PathVariable("staff") StaffId id,
      @ModelAttribute DepartureForm form,
      HttpServletRequest request) {
    var staff = require(viewer, id);
    var errors = form.errors(viewer.today(clock), views.owners(viewer, staff));
    if (!errors.isEmpty()) {
      return Page.invalid(PAGE, views.of(viewer, staff, form, errors, null));
    }
    if (id.equals(viewer.staff())) {
      return conflict(viewer, staff, form, "You cannot end your own time here; ask someone else.");
    }
    var rest =
        CapacityForm.text(form.rest()).isEmpty() ? null : Owner.of(CapacityForm.text(form.rest()));
    return form.now()
        ? now(viewer, staff, form, rest, request)
        : later(viewer, staff, form, rest, request);
  }

  private Object now(
      Viewer viewer,
      Staff staff,
      DepartureForm form,
      @Nullable Owner rest,
      HttpServletRequest request) {
    return switch (departing.now(viewer, staff.id(), form.proposal(), rest)) {
      case Applying.Answer.Applied applied -> {
        Notice.say(
            request,
            "%s has left and can no longer sign in. %s."
                .formatted(staff.name(), handedOver(applied.patients())));
        yield "redirect:" + (viewer.leads() ? BalancePages.PATH : "/admin/staff/" + staff.id());
      }
      case Applying.Answer.Refused refused -> conflict(viewer, staff, form, refused.sentence());
    };
  }

  private static String handedOver(int people) {
    return switch (people) {
      case 0 -> "Nobody was left in their care";
      case 1 -> "1 person has a new coordinator";
      default -> people + " people have new coordinators";
    };
  }

  private Object later(
      Viewer viewer,
      Staff staff,
      DepartureForm form,
      @Nullable Owner rest,
      HttpServletRequest request) {
    var day = form.day().orElseThrow();
    var problem = departing.later(viewer, staff.id(), form.proposal(), rest, day);
    if (problem.isPresent()) {
      return conflict(viewer, staff, form, problem.get());
    }
    Notice.say(
        request,
        "%s leaves at the end of %s. It is checked again then; if it no longer fits, you are told."
            .formatted(staff.name(), Dates.day(day)));
    return "redirect:" + PATH + staff.id();
  }

  @PostMapping(PATH + "{staff}/cancellation")
  String cancel(Viewer viewer, @PathVariable("staff") StaffId id, HttpServletRequest request) {
    var staff = require(viewer, id);
    departing.cancel(viewer, id);
    Notice.say(request, staff.name() + " stays: the plan is taken back.");
    return "redirect:" + PATH + id;
  }

  private Page conflict(Viewer viewer, Staff staff, DepartureForm form, String problem) {
    return Page.conflict(PAGE, views.of(viewer, staff, form, new FieldErrors(), problem));
  }

  /** A colleague of the viewer's own organisation; to anyone else these pages do not exist. */
  private Staff require(Viewer viewer, StaffId id) {
    if (!viewer.leads() && !viewer.administers()) {
      throw Problem.notFound("This page");
    }
    return directory
        .findStaff(id)
        .filter(staff -> staff.organisation().equals(viewer.organisation()))
        .orElseThrow(() -> Problem.notFound("This member of staff"));
  }
}
