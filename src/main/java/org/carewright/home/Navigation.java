package org.carewright.home;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carewright.access.CurrentViewer;
import org.carewright.access.PersonalCount;
import org.carewright.access.PersonalCounts;
import org.carewright.access.Viewer;
import org.carewright.cover.Standing;
import org.carewright.escalation.Supervision;
import org.carewright.lead.Offers;
import org.carewright.notification.Notices;
import org.carewright.ui.Frame;
import org.carewright.ui.Frame.NavItem;
import org.carewright.ui.FrameSource;
import org.springframework.stereotype.Component;

/** The left navigation: only what exists and this person may use. */
@Component
class Navigation implements FrameSource {

  private static final List<PersonalCount> COUNTS =
      List.of(
          Notices.UNSEEN,
          Offers.TO_ANSWER,
          Standing.TO_ACKNOWLEDGE,
          Standing.ABSENCES,
          Supervision.HELD);

  private final CurrentViewer current;
  private final PersonalCounts counts;
  private final Standing standing;

  Navigation(CurrentViewer current, PersonalCounts counts, Standing standing) {
    this.current = current;
    this.counts = counts;
    this.standing = standing;
  }

  @Override
  public Optional<SignedIn> find(HttpServletRequest request) {
    return current.find(request).map(this::signedIn);
  }

  private SignedIn signedIn(Viewer viewer) {
    var numbers = counts.of(viewer, COUNTS);
    return new SignedIn(person(viewer, numbers), items(viewer, numbers));
  }

  private Frame.Person person(Viewer viewer, PersonalCounts.Numbers numbers) {
    return new Frame.Person(
        viewer.name(),
        viewer.role().label(),
        viewer.organisationName(),
        initials(viewer.name()),
        numbers.of(Notices.UNSEEN),
        viewer.cares()
            ? standing.of(
                viewer, numbers.of(Standing.TO_ACKNOWLEDGE), numbers.of(Standing.ABSENCES))
            : List.of());
  }

  private static String initials(String name) {
    var first = name.substring(0, 1);
    var last = name.lastIndexOf(' ');
    return last < 0 ? first : first + name.charAt(last + 1);
  }

  private static List<NavItem> items(Viewer viewer, PersonalCounts.Numbers numbers) {
    var items = new ArrayList<NavItem>();
    if (viewer.cares()) {
      items.add(new NavItem("/today", "Today", "checklist", 0));
    }
    if (viewer.coordinates()) {
      items.add(new NavItem("/caseload", "Caseload", "users-group", 0));
    }
    if (viewer.cares()) {
      items.add(new NavItem("/patients", "Patients", "user-heart", 0));
    }
    if (viewer.coordinates()) {
      var waiting = numbers.of(Offers.TO_ANSWER);
      items.add(new NavItem("/offers", "Offers", "heart-handshake", waiting));
    }
    if (viewer.cares()) {
      var waiting = numbers.of(Standing.TO_ACKNOWLEDGE);
      items.add(new NavItem("/handover", "Handover", "arrows-exchange", waiting));
      items.add(new NavItem("/absences", "Absences", "calendar-event", 0));
    }
    if (viewer.leads()) {
      items.add(new NavItem("/team", "Team", "users", 0));
    }
    if (viewer.leads() || viewer.cares() && numbers.of(Supervision.HELD) > 0) {
      items.add(new NavItem("/escalations", "Escalations", "flag", 0));
    }
    if (viewer.oversees()) {
      items.add(new NavItem("/safety", "Safety", "shield-check", 0));
    }
    if (viewer.oversees() || viewer.administers()) {
      items.add(new NavItem("/clocks", "Clocks", "clock", 0));
    }
    if (viewer.coordinates() || viewer.administers()) {
      items.add(new NavItem("/imports", "Import", "file-import", 0));
    }
    if (viewer.administers()) {
      items.add(new NavItem("/admin", "Admin", "settings", 0));
    }
    return items;
  }
}
