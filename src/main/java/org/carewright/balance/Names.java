package org.carewright.balance;

import java.util.HashMap;
import java.util.Map;
import org.carewright.access.Directory;
import org.carewright.access.Staff;
import org.carewright.access.StaffId;
import org.springframework.stereotype.Component;

/** The names of all whom a proposal is about, also of those who have left since. */
@Component
class Names {

  private final Directory directory;

  Names(Directory directory) {
    this.directory = directory;
  }

  Map<StaffId, String> of(Proposal proposal) {
    var names = new HashMap<StaffId, String>();
    proposal.loads().forEach(load -> names.computeIfAbsent(load.staff(), this::name));
    proposal
        .moves()
        .forEach(move -> {
          names.computeIfAbsent(move.from(), this::name);
          names.computeIfAbsent(move.to(), this::name);
        });
    return names;
  }

  private String name(StaffId id) {
    return directory.findStaff(id).map(Staff::name).orElse("Someone");
  }
}
