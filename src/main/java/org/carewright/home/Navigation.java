package org.carewright.home;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.carewright.access.CurrentViewer;
import org.carewright.access.Directory;
import org.carewright.access.Viewer;
import org.carewright.cover.Standing;
import org.carewright.lead.Offers;
import org.carewright.notification.Notices;
import org.carewright.ui.Frame;
import org.carewright.ui.Frame.NavItem;
import org.carewright.ui.FrameSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The left navigation: only what exists and this person may use. */
@Component
class Navigation implements FrameSource {

  private final CurrentViewer current;
  private final Directory directory;
  private final Standing standing;
  private final Offers offers;
  private final Notices notices;

  Navigation(
      CurrentViewer current,
      Directory directory,
      Standing standing,
      Offers offers,
      Notices notices) {
    this.current = current;
    this.directory = directory;
    this.standing = standing;
    this.offers = offers;
    this.notices = notices;
  }

  @Override
  public Frame.@Nullable Person person(HttpServletRequest request) {
    return current.find(request).map(this::person).orElse(null);
  }

  private Frame.Person person(Viewer viewer) {
    return new Frame.Person(
        viewer.name(),
        viewer.role().label(),
        directory.getOrganisation(viewer.organisation()).name(),
        initials(viewer.name()),
        notices.unseen(viewer),
        viewer.administers() ? List.of() : standing.of(viewer));
  }

  private static String initials(String name) {
    var first = name.substring(0, 1);
    var last = name.lastIndexOf(' ');
    return last < 0 ? first : first + name.charAt(last + 1);
  }

  @Override
  public List<NavItem> nav(HttpServletRequest request) {
    return current.find(request).map(this::items).orElse(List.of());
  }

  private List<NavItem> items(Viewer viewer) {
    var items = new ArrayList<NavItem>();
    if (!viewer.administers()) {
      items.add(new NavItem("/today", "Today", "checklist", 0));
    }
    if (viewer.coordinates()) {
      items.add(new NavItem("/caseload", "Caseload", "users-group", 0));
    }
    if (!viewer.administers()) {
      items.add(new NavItem("/patients", "Patients", "user-heart", 0));
    }
    if (viewer.coordinates()) {
      var waiting = offers.countToAnswer(viewer);
      items.add(new NavItem("/offers", "Offers", "heart-handshake", waiting));
    }
    if (!viewer.administers()) {
      var waiting = standing.toAcknowledge(viewer);
      items.add(new NavItem("/handover", "Handover", "arrows-exchange", waiting));
      items.add(new NavItem("/absences", "Absences", "calendar-event", 0));
    }
    if (viewer.leads()) {
      items.add(new NavItem("/team", "Team", "users", 0));
      items.add(new NavItem("/escalations", "Escalations", "flag", 0));
      items.add(new NavItem("/safety", "Safety", "shield-check", 0));
    }
    if (viewer.leads() || viewer.administers()) {
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
