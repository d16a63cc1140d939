package org.carewright.home.caseload;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.carewright.access.Directory;
import org.carewright.access.Staff;
import org.carewright.access.Viewer;
import org.carewright.platform.Problem;
import org.carewright.ui.Option;

/** Whose people can be looked at: one's own, one's teams', everyone's, or a colleague's. */
final class Whose {

  private static final Set<String> WORDS =
      Set.of(CaseloadFilter.ME, CaseloadFilter.TEAM, CaseloadFilter.ALL);

  private Whose() {}

  static List<Option> options(Viewer viewer, List<Staff> coordinators) {
    var options = new ArrayList<Option>();
    options.add(new Option(CaseloadFilter.ME, "My people"));
    if (!viewer.teams().isEmpty()) {
      options.add(new Option(CaseloadFilter.TEAM, "My teams’ people"));
    }
    options.add(new Option(CaseloadFilter.ALL, "Everyone here"));
    coordinators.stream()
        .filter(staff -> !staff.id().equals(viewer.staff()))
        .forEach(staff -> options.add(option(staff)));
    return options;
  }

  static Option option(Staff staff) {
    return new Option(staff.id().toString(), staff.name());
  }

  /** Those who can hold a caseload here, by name. */
  static List<Staff> coordinators(Viewer viewer, Directory directory) {
    return directory.listStaff(viewer.organisation()).stream()
        .filter(staff -> staff.role().cares())
        .toList();
  }

  /** Someone of another organisation is not here. */
  static void require(Viewer viewer, CaseloadFilter filter, Directory directory) {
    var whose = filter.whose();
    if (!WORDS.contains(whose)
        && coordinators(viewer, directory).stream()
            .noneMatch(s -> s.id().toString().equals(whose))) {
      throw Problem.notFound("This person’s caseload");
    }
  }
}
