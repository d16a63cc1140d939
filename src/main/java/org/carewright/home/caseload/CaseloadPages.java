package org.carewright.home.caseload;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.carewright.access.Directory;
import org.carewright.access.Staff;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.caseload.Programmes;
import org.carewright.caseload.Risk;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Notice;
import org.carewright.ui.Option;
import org.carewright.ui.Page;
import org.carewright.view.ListQuery;
import org.carewright.view.SavedViews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** The caseload page, its list as a fragment, and handing people over. */
@Controller
class CaseloadPages {

  static final String PATH = "/caseload";

  private static final String PAGE = "home/caseload/caseloadPage";
  private static final String LIST = "home/caseload/caseloadList";
  private static final List<Risk> RISKS = List.of(Risk.HIGH, Risk.MEDIUM, Risk.LOW);

  private final Caseload caseload;
  private final PatientHandover handover;
  private final Programmes programmes;
  private final Directory directory;
  private final SavedViews views;
  private final Audit audit;
  private final Clock clock;

  CaseloadPages(
      Caseload caseload,
      PatientHandover handover,
      Programmes programmes,
      Directory directory,
      SavedViews views,
      Audit audit,
      Clock clock) {
    this.caseload = caseload;
    this.handover = handover;
    this.programmes = programmes;
    this.directory = directory;
    this.views = views;
    this.audit = audit;
    this.clock = clock;
  }

  static void require(Viewer viewer) {
    if (!viewer.coordinates()) {
      throw Problem.notFound("This page");
    }
  }

  @Transactional
  @GetMapping(PATH)
  Object caseload(
      Viewer viewer,
      @RequestHeader(name = "HX-Target", defaultValue = "") String target,
      HttpServletRequest request,
      HttpServletResponse response) {
    require(viewer);
    var before = views.restore(viewer, PATH, request.getQueryString());
    if (before.isPresent()) {
      return "redirect:" + before.get();
    }
    var query = ListQuery.of(request.getQueryString());
    var page = page(viewer, query, HandoverForm.empty(), new FieldErrors());
    if (target.equals("caseload-list")) {
      response.setHeader("HX-Push-Url", query.at(PATH));
      return Page.of(LIST, page);
    }
    return Page.of(PAGE, page);
  }

  @Transactional
  @PostMapping(PATH + "/handovers")
  Object handOver(Viewer viewer, @ModelAttribute HandoverForm form, HttpServletRequest request) {
    require(viewer);
    var query = ListQuery.of(form.query());
    var errors = new FieldErrors();
    if (form.ticked().isEmpty()) {
      errors.add("caseload-lines", "Tick the people you want to hand over");
    }
    var to = receiver(viewer, form.toOrEmpty());
    if (to == null) {
      errors.add("to", "Choose who takes them on");
    }
    if (to == null || !errors.isEmpty()) {
      return Page.invalid(PAGE, page(viewer, query, form, errors));
    }
    var patients = form.ticked().stream().map(CaseloadPages::patient).toList();
    var note = form.noteOrEmpty().isBlank() ? null : form.noteOrEmpty().strip();
    var handed = handover.hand(viewer, patients, to.id(), note);
    Notice.say(request, said(handed, to));
    return "redirect:" + query.at(PATH);
  }

  private static PatientId patient(String id) {
    try {
      return PatientId.of(id);
    } catch (IllegalArgumentException notAnId) {
      throw Problem.notFound("This patient");
    }
  }

  private static String said(int handed, Staff to) {
    return switch (handed) {
      case 0 -> "They were already with " + to.name() + ".";
      case 1 -> "1 person and the work for them is now with " + to.name() + ".";
      default -> handed + " people and the work for them are now with " + to.name() + ".";
    };
  }

  private @Nullable Staff receiver(Viewer viewer, String id) {
    return Whose.coordinators(viewer, directory).stream()
        .filter(staff -> staff.id().toString().equals(id))
        .findFirst()
        .orElse(null);
  }

  private CaseloadPage page(Viewer viewer, ListQuery query, HandoverForm form, FieldErrors errors) {
    var filter = CaseloadFilter.of(query, viewer);
    Whose.require(viewer, filter, directory);
    var list = caseload.list(viewer, filter);
    audit.listed(
        viewer, list.rows().stream().map(CaseloadRow::patient).toList(), "Listed in the caseload");
    var today = viewer.today(clock);
    return new CaseloadPage(
        filter,
        choices(viewer),
        list,
        list.rows().stream()
            .map(row -> CaseloadLine.of(row, viewer, today, form.ticked()))
            .toList(),
        views.bar(viewer, PATH, query),
        form,
        errors);
  }

  private CaseloadPage.Choices choices(Viewer viewer) {
    var coordinators = Whose.coordinators(viewer, directory);
    return new CaseloadPage.Choices(
        Whose.options(viewer, coordinators),
        beginning(
            "Any programme", programmes.list().stream().map(p -> new Option(p.code(), p.name()))),
        beginning("Any risk", RISKS.stream().map(r -> new Option(r.name(), r.label()))),
        beginning("Choose", coordinators.stream().map(Whose::option)));
  }

  private static List<Option> beginning(String none, Stream<Option> options) {
    return Stream.concat(Stream.of(new Option("", none)), options).toList();
  }
}
