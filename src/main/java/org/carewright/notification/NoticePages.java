package org.carewright.notification;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.carewright.access.PersonalCounts;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.ui.Notice;
import org.carewright.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's notices: to read, and to say that they have. */
@Controller
@Transactional
class NoticePages {

  private final NoticeList list;
  private final PersonalCounts counts;
  private final Audit audit;

  NoticePages(NoticeList list, PersonalCounts counts, Audit audit) {
    this.list = list;
    this.counts = counts;
    this.audit = audit;
  }

  @GetMapping("/notices")
  Page page(
      Viewer viewer,
      @RequestParam(defaultValue = "") String show,
      @RequestParam(defaultValue = "") String kind) {
    var filter = NoticeFilter.of(show, kind);
    var lines = list.list(viewer, filter);
    audit.listed(
        viewer,
        lines.stream()
            .filter(line -> line.name() != null)
            .map(NoticeLine::patient)
            .filter(Objects::nonNull)
            .distinct()
            .toList(),
        "Listed in notices");
    return Page.of(
        "notification/noticesPage",
        NoticesPage.of(filter, lines, counts.of(viewer, Notices.UNSEEN)));
  }

  @PostMapping("/notices/seen")
  String seen(
      Viewer viewer,
      @RequestParam(defaultValue = "") List<UUID> which,
      HttpServletRequest request) {
    var count = list.markSeen(viewer, which);
    Notice.say(
        request,
        count == 0
            ? "There was nothing new among them."
            : count == 1 ? "Marked as seen." : count + " notices are marked as seen.");
    return "redirect:/notices";
  }
}
