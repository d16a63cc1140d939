package org.carewright.simulation;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carewright.access.OrganisationId;
import org.carewright.access.Role;
import org.carewright.access.StaffId;

/** One organisation of the simulated service, with whoever works and is cared for there. */
final class Site {

  private final int number;
  private final OrganisationId id;
  private final ZoneId zone;
  private final List<Worker> workers = new ArrayList<>();
  private final List<Resident> residents = new ArrayList<>();

  Site(int number, OrganisationId id, ZoneId zone) {
    this.number = number;
    this.id = id;
    this.zone = zone;
  }

  /** Counts the sites of a service from 0. */
  int number() {
    return number;
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

  Optional<Worker> find(StaffId staff) {
    return workers.stream().filter(w -> w.viewer().staff().equals(staff)).findFirst();
  }

  List<Worker> coordinators() {
    return workers.stream().filter(w -> w.viewer().role() == Role.COORDINATOR).toList();
  }

  List<Worker> leads() {
    return workers.stream().filter(w -> w.viewer().role() == Role.TEAM_LEAD).toList();
  }
}
