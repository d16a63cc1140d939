package org.carewright.escalation;

import java.util.Arrays;
import org.carewright.access.PersonalCounts;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.notification.Notices;
import org.carewright.platform.Problem;
import org.carewright.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is escalated and still open: for team leads and the supervisor. */
@Controller
@Transactional
class EscalationPages {

  private final OpenEscalations open;
  private final PersonalCounts counts;
  private final Notices notices;
  private final Audit audit;

  EscalationPages(OpenEscalations open, PersonalCounts counts, Notices notices, Audit audit) {
    this.open = open;
    this.counts = counts;
    this.notices = notices;
    this.audit = audit;
  }

  @GetMapping("/escalations")
  Page page(Viewer viewer, @RequestParam(defaultValue = "") String level) {
    if (!viewer.leads() && counts.of(viewer, Supervision.HELD) == 0) {
      throw Problem.notFound("This page");
    }
    var which = level(level);
    var rows = open.list(viewer, which);
    audit.listed(
        viewer,
        rows.stream().map(EscalationRow::patient).distinct().toList(),
        "Listed among what is escalated");
    var seen = notices.seenBy(rows.stream().map(EscalationRow::escalation).toList());
    return Page.of(
        "escalation/escalationsPage",
        EscalationsPage.of(viewer, which, open.counts(viewer), rows, seen));
  }

  private static @Nullable Level level(String text) {
    return Arrays.stream(Level.values())
        .filter(one -> one.name().equalsIgnoreCase(text))
        .findFirst()
        .orElse(null);
  }
}
