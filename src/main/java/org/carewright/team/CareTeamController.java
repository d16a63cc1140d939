package org.carewright.team;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carewright.access.Directory;
import org.carewright.access.Staff;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.patient.PatientHeaders;
import org.carewright.platform.PatientId;
import org.carewright.task.Task;
import org.carewright.team.CareTeams.Change;
import org.carewright.team.CareTeams.Departure;
import org.carewright.team.CareTeams.Placing;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Notice;
import org.carewright.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows and changes who cares for a patient. */
@Controller
@Transactional
@RequestMapping("/patients/{patient}/care-team")
class CareTeamController {

  private final CareTeams teams;
  private final CareTeamView view;
  private final PatientHeaders headers;
  private final Directory directory;
  private final Audit audit;

  CareTeamController(
      CareTeams teams,
      CareTeamView view,
      PatientHeaders headers,
      Directory directory,
      Audit audit) {
    this.teams = teams;
    this.view = view;
    this.headers = headers;
    this.directory = directory;
    this.audit = audit;
  }

  @GetMapping
  Page team(Viewer viewer, @PathVariable PatientId patient) {
    return Page.of("team/careTeamPage", page(viewer, patient, MemberForm.EMPTY, new FieldErrors()));
  }

  @PostMapping
  Object add(
      Viewer viewer,
      @PathVariable PatientId patient,
      @ModelAttribute MemberForm form,
      HttpServletRequest request) {
    var errors = form.errors();
    var colleague = form.colleague() ? colleague(form) : null;
    if (form.colleague() && colleague == null) {
      errors.add("staff", "Choose a colleague");
    }
    if (!errors.isEmpty()) {
      return Page.invalid("team/careTeamPage", page(viewer, patient, form, errors));
    }
    var placing =
        colleague == null
            ? teams.add(viewer, patient, form.outsider(), form.details(""))
            : teams.add(viewer, patient, colleague.id(), form.details(colleague.jobTitle()));
    Notice.say(
        request,
        switch (placing) {
          case Placing.Added(var member) -> member.name() + " is now on the care team.";
          case Placing.AlreadyThere(var member) -> member.name() + " is already on the care team.";
        });
    return back(patient);
  }

  @GetMapping("/{member}/edit")
  Page edit(Viewer viewer, @PathVariable PatientId patient, @PathVariable UUID member) {
    var now = teams.get(viewer, patient, member);
    audit.read(viewer, patient, "Opened the care team");
    return Page.of("team/memberPage", entry(viewer, patient, now, MemberForm.of(now), null));
  }

  @PostMapping("/{member}")
  Object change(
      Viewer viewer,
      @PathVariable PatientId patient,
      @PathVariable UUID member,
      @ModelAttribute MemberForm form,
      HttpServletRequest request) {
    var now = teams.get(viewer, patient, member);
    var errors = form.errors();
    if (!errors.isEmpty()) {
      var entry =
          new MemberPage(headers.of(viewer, patient), now, path(patient), form, errors, null);
      return Page.invalid("team/memberPage", entry);
    }
    var version = form.version() == null ? 0 : form.version();
    return switch (teams.change(viewer, patient, member, version, form.details(now.role()))) {
      case Change.Saved(var saved) -> {
        Notice.say(request, "Saved the entry of " + saved.name() + ".");
        yield back(patient);
      }
      case Change.Stale(var newer) ->
          Page.conflict("team/memberPage", entry(viewer, patient, now, form, newer));
    };
  }

  @PostMapping("/{member}/departure")
  Object end(
      Viewer viewer,
      @PathVariable PatientId patient,
      @PathVariable UUID member,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request) {
    var why = reason.isBlank() ? "No reason given" : reason.strip();
    return switch (teams.end(viewer, patient, member, why)) {
      case Departure.Left(var left) -> {
        Notice.say(request, left.name() + " is no longer on the care team.");
        yield back(patient);
      }
      case Departure.HasWork(var still, var work) -> {
        var errors = new FieldErrors().add("member-" + member, stillHas(still, work));
        yield Page.invalid("team/careTeamPage", page(viewer, patient, MemberForm.EMPTY, errors));
      }
    };
  }

  private CareTeamPage page(Viewer viewer, PatientId patient, MemberForm form, FieldErrors errors) {
    audit.read(viewer, patient, "Opened the care team");
    return view.of(viewer, patient, form, errors);
  }

  private MemberPage entry(
      Viewer viewer, PatientId patient, Member member, MemberForm form, @Nullable Member newer) {
    return new MemberPage(
        headers.of(viewer, patient), member, path(patient), form, new FieldErrors(), newer);
  }

  private @Nullable Staff colleague(MemberForm form) {
    try {
      return directory.findStaff(StaffId.of(MemberForm.text(form.staff()))).orElse(null);
    } catch (IllegalArgumentException nobody) {
      return null;
    }
  }

  private static String stillHas(Member member, List<Task> work) {
    return "%s stays on the care team for now: off it they would not see this patient, and %s in their name (%s). Hand that over or close it first."
        .formatted(
            member.name(),
            work.size() == 1 ? "1 task is" : work.size() + " tasks are",
            work.stream().map(Task::title).collect(Collectors.joining(", ")));
  }

  private static String path(PatientId patient) {
    return "/patients/" + patient + "/care-team";
  }

  private static String back(PatientId patient) {
    return "redirect:" + path(patient);
  }
}
