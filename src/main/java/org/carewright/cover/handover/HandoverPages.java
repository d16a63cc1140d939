package org.carewright.cover.handover;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.carewright.access.Directory;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.platform.Problem;
import org.carewright.task.Owner;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Notice;
import org.carewright.ui.Option;
import org.carewright.ui.Page;
import org.carewright.ui.Pdf;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Handovers: the list, one of them, on paper, given and acknowledged. */
@Controller
@Transactional
class HandoverPages {

  private final Handovers handovers;
  private final Contents contents;
  private final Directory directory;
  private final Audit audit;
  private final Pdf pdf;
  private final Clock clock;

  HandoverPages(
      Handovers handovers,
      Contents contents,
      Directory directory,
      Audit audit,
      Pdf pdf,
      Clock clock) {
    this.handovers = handovers;
    this.contents = contents;
    this.directory = directory;
    this.audit = audit;
    this.pdf = pdf;
    this.clock = clock;
  }

  @GetMapping("/handover")
  Page list(Viewer viewer) {
    return Page.of("cover/handover/handoversPage", list(viewer, "", new FieldErrors()));
  }

  @PostMapping("/handover")
  Object begin(Viewer viewer, @RequestParam(defaultValue = "") String to) {
    var page = list(viewer, to, new FieldErrors());
    if (to.isEmpty() || page.receivers().stream().noneMatch(o -> o.value().equals(to))) {
      var errors = new FieldErrors().add("to", "Choose who takes over");
      return Page.invalid("cover/handover/handoversPage", list(viewer, to, errors));
    }
    return "redirect:/handover/" + handovers.ofToday(viewer, Owner.of(to)).id();
  }

  @GetMapping("/handover/{handover}")
  Page handover(Viewer viewer, @PathVariable HandoverId handover) {
    var page = page(viewer, handover);
    audit.listed(
        viewer, page.lines().stream().map(PatientLine::patient).toList(), "Listed in a handover");
    return Page.of("cover/handover/handoverPage", page);
  }

  @GetMapping("/handover/{handover}/print")
  Page print(Viewer viewer, @PathVariable HandoverId handover) {
    var page = page(viewer, handover);
    exported(viewer, page, "Printed in a handover");
    return Page.of("cover/handover/printPage", page);
  }

  @GetMapping("/handover/{handover}/handover.pdf")
  ResponseEntity<byte[]> pdf(Viewer viewer, @PathVariable HandoverId handover) {
    var page = page(viewer, handover);
    exported(viewer, page, "Took a handover as a PDF");
    var name = ContentDisposition.inline().filename("handover.pdf").build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header("Content-Disposition", name.toString())
        .header("Cache-Control", "no-store")
        .body(pdf.of("cover/handover/handoverPdf", page));
  }

  @PostMapping("/handover/{handover}/giving")
  String give(Viewer viewer, @PathVariable HandoverId handover, HttpServletRequest request) {
    handovers.give(viewer, handover);
    Notice.say(request, "Given. The receivers are asked to acknowledge it.");
    return "redirect:/handover/" + handover;
  }

  @PostMapping("/handover/{handover}/acknowledgement")
  String acknowledge(Viewer viewer, @PathVariable HandoverId handover, HttpServletRequest request) {
    handovers.acknowledge(viewer, handover);
    Notice.say(request, "Acknowledged, with your name and the time.");
    return "redirect:/handover/" + handover;
  }

  private void exported(Viewer viewer, HandoverPage page, String what) {
    audit.exported(viewer, page.lines().stream().map(PatientLine::patient).toList(), what);
  }

  private HandoverPage page(Viewer viewer, HandoverId id) {
    var handover = handovers.get(viewer, id);
    return new HandoverPage(
        handover,
        contents.of(viewer, handover),
        handover.writtenBy(viewer) && !handover.over(),
        handover.waitsFor(viewer),
        viewer.name(),
        viewer.today(clock),
        viewer.zone());
  }

  private HandoversPage list(Viewer viewer, String to, FieldErrors errors) {
    if (!viewer.cares()) {
      throw Problem.notFound("This page");
    }
    var all = handovers.list(viewer);
    var waiting = all.stream().filter(h -> h.waitsFor(viewer)).toList();
    var mine = all.stream().filter(h -> h.staff().equals(viewer.staff())).toList();
    var others = all.stream().filter(h -> !waiting.contains(h) && !mine.contains(h)).toList();
    return new HandoversPage(
        waiting, mine, others, receivers(viewer), to, errors, viewer.today(clock));
  }

  private List<Option> receivers(Viewer viewer) {
    var options = new ArrayList<Option>();
    options.add(new Option("", "Choose"));
    directory.listStaff(viewer.organisation()).stream()
        .filter(s -> s.role().cares() && !s.id().equals(viewer.staff()))
        .forEach(s -> options.add(new Option(Owner.of(s.id()).text(), s.name())));
    directory
        .listTeams(viewer.organisation())
        .forEach(t -> options.add(new Option(Owner.of(t.id()).text(), t.name())));
    return options;
  }
}
