package org.carewright.home.team;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carewright.access.Directory;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.platform.Problem;
import org.carewright.task.Owner;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Notice;
import org.carewright.ui.Option;
import org.carewright.ui.Page;
import org.carewright.view.ListQuery;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The open work of one person or team, and handing it over in bulk. */
@Controller
class WorkPages {

  static final String PATH = "/team/work";

  private static final String PAGE = "home/team/workPage";

  private final Work work;
  private final WorkHandover handover;
  private final Directory directory;
  private final Audit audit;
  private final Clock clock;

  WorkPages(Work work, WorkHandover handover, Directory directory, Audit audit, Clock clock) {
    this.work = work;
    this.handover = handover;
    this.directory = directory;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  @GetMapping(PATH)
  Page work(
      Viewer viewer,
      @RequestParam(defaultValue = "") String owner,
      @RequestParam(defaultValue = "") String due) {
    TeamPages.require(viewer);
    return Page.of(PAGE, page(viewer, WorkForm.of(owner, due), new FieldErrors()));
  }

  @Transactional
  @PostMapping(PATH + "/handovers")
  Object handOver(Viewer viewer, @ModelAttribute WorkForm form, HttpServletRequest request) {
    TeamPages.require(viewer);
    var errors = new FieldErrors();
    if (form.ticked().isEmpty()) {
      errors.add("work-lines", "Tick the tasks you want to hand over");
    }
    var to = find(owners(viewer), form.toOrEmpty());
    if (to.isEmpty()) {
      errors.add("to", "Choose who takes them on");
    }
    if (!errors.isEmpty()) {
      return Page.invalid(PAGE, page(viewer, form, errors));
    }
    var note = form.noteOrEmpty().isEmpty() ? null : form.noteOrEmpty();
    var result =
        handover.hand(
            viewer,
            form.ticked().stream().map(TaskKey::of).toList(),
            Owner.of(to.orElseThrow().value()),
            note);
    Notice.say(request, result.sentence(to.orElseThrow().label()));
    return "redirect:"
        + ListQuery.of("")
            .with("owner", form.ownerOrEmpty())
            .with("due", form.dueOrEmpty())
            .at(PATH);
  }

  private WorkPage page(Viewer viewer, WorkForm form, FieldErrors errors) {
    var owners = owners(viewer);
    var whose =
        find(owners, form.ownerOrEmpty())
            .orElseThrow(() -> Problem.notFound("This person or team"));
    var owner = Owner.of(whose.value());
    var due = Due.of(form.dueOrEmpty());
    var list = work.list(viewer, owner, due);
    audit.listed(
        viewer,
        list.rows().stream().map(WorkRow::patient).distinct().toList(),
        "Listed in a colleague’s open work");
    var today = viewer.today(clock);
    return new WorkPage(
        owner,
        whose.label(),
        due,
        list,
        list.rows().stream().map(row -> WorkLine.of(row, today, form.ticked())).toList(),
        choices(owners, whose),
        form,
        errors);
  }

  /** Who can own work here: teams, then people, by name. */
  private List<Option> owners(Viewer viewer) {
    var owners = new ArrayList<Option>();
    directory
        .listTeams(viewer.organisation())
        .forEach(team -> owners.add(new Option(Owner.of(team.id()).text(), team.name())));
    directory.listStaff(viewer.organisation()).stream()
        .filter(staff -> staff.role().cares())
        .forEach(staff -> owners.add(new Option(Owner.of(staff.id()).text(), staff.name())));
    return owners;
  }

  private static Optional<Option> find(List<Option> owners, String value) {
    return owners.stream().filter(owner -> owner.value().equals(value)).findFirst();
  }

  private static List<Option> choices(List<Option> owners, Option whose) {
    var choices = new ArrayList<Option>();
    choices.add(new Option("", "Choose"));
    owners.stream().filter(owner -> !owner.equals(whose)).forEach(choices::add);
    return choices;
  }
}
