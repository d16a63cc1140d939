package org.carewright.simulation;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.carewright.access.OrganisationId;
import org.carewright.access.Role;

/** One organisation of the simulated service, with whoever works and is cared for there. */
final class Site {

  private final OrganisationId id;
  private final ZoneId zone;
  private final List<Worker> workers = new ArrayList<>();
  private final List<Resident> residents = new ArrayList<>();

  Site(OrganisationId id, ZoneId zone) {
    this.id = id;
    this.zone = zone;
  }

  OrganisationId id() {
    return id;
  }

  ZoneId zone() {
    return zone;
  }

  void join(Worker worker) {
    workers.add(worker);
  }

  void leave(Worker worker) {
    workers.remove(worker);
  }

  void join(Resident resident) {
    residents.add(resident);
  }

  List<Resident> residents() {
    return residents;
  }

  List<Worker> workers() {
    return List.copyOf(workers);
  }

  List<Worker> coordinators() {
    return workers.stream().filter(w -> w.viewer().role() == Role.COORDINATOR).toList();
  }

  List<Worker> leads() {
    return workers.stream().filter(w -> w.viewer().role() == Role.TEAM_LEAD).toList();
  }
}
