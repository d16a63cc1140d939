package org.carewright.caseload.today;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carewright.access.Directory;
import org.carewright.access.Viewer;
import org.carewright.task.Owner;
import org.carewright.ui.Option;
import org.springframework.stereotype.Component;

/** Who can take on work in the viewer's organisation. */
@Component
class Owners {

  private final Directory directory;

  Owners(Directory directory) {
    this.directory = directory;
  }

  /** Teams, then people, by name. */
  List<Option> list(Viewer viewer) {
    var owners = new ArrayList<Option>();
    for (var team : directory.listTeams(viewer.organisation())) {
      owners.add(new Option(Owner.of(team.id()).text(), team.name() + " (team)"));
    }
    owners.addAll(people(viewer));
    return owners;
  }

  List<Option> people(Viewer viewer) {
    return directory.listStaff(viewer.organisation()).stream()
        .filter(staff -> staff.role().cares())
        .map(staff -> new Option(Owner.of(staff.id()).text(), staff.name()))
        .toList();
  }

  Optional<String> label(Viewer viewer, String value) {
    return list(viewer).stream()
        .filter(owner -> owner.value().equals(value))
        .map(Option::label)
        .findFirst();
  }
}
