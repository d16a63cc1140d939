package org.carewright.balance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carewright.access.Directory;
import org.carewright.access.Staff;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.cover.Absence;
import org.carewright.cover.Absences;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What everyone carries, weighed by the policy in force; the caller audits whom it shows. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class PersonLoads {

  private final Directory directory;
  private final LoadPolicies policies;
  private final Capacities capacities;
  private final Cases cases;
  private final Absences absences;
  private final Clock clock;

  PersonLoads(
      Directory directory,
      LoadPolicies policies,
      Capacities capacities,
      Cases cases,
      Absences absences,
      Clock clock) {
    this.directory = directory;
    this.policies = policies;
    this.capacities = capacities;
    this.cases = cases;
    this.absences = absences;
    this.clock = clock;
  }

  /** Everyone who works with patients here, and whoever left people behind; the fullest first. */
  List<PersonLoad> list(Viewer viewer) {
    var policy = policies.current(viewer.organisation());
    var given =
        new Given(
            capacities.of(viewer.organisation()),
            absences.listNotOver(viewer.organisation()),
            viewer.today(clock));
    var held =
        cases.list(viewer).stream()
            .collect(
                Collectors.groupingBy(Case::coordinator, LinkedHashMap::new, Collectors.toList()));
    var loads = new ArrayList<PersonLoad>();
    for (var staff : staff(viewer, held)) {
      var theirs = held.getOrDefault(staff.id(), List.of());
      loads.add(load(staff, given, policy, theirs));
    }
    loads.sort(
        Comparator.comparing(PersonLoad::percent)
            .reversed()
            .thenComparing(load -> load.staff().name())
            .thenComparing(load -> load.staff().id().value()));
    return loads;
  }

  /** What leads have said of people, and when people are away. */
  private record Given(Map<StaffId, Capacity> said, List<Absence> absences, LocalDate today) {}

  private List<Staff> staff(Viewer viewer, Map<StaffId, List<Case>> held) {
    var staff =
        new ArrayList<>(
            directory.listStaff(viewer.organisation()).stream()
                .filter(s -> s.role().cares() || held.containsKey(s.id()))
                .toList());
    held.keySet().stream()
        .filter(id -> staff.stream().noneMatch(s -> s.id().equals(id)))
        .map(directory::getStaff)
        .forEach(staff::add);
    return staff;
  }

  private static PersonLoad load(Staff staff, Given given, LoadPolicy policy, List<Case> cases) {
    var capacity = given.said().get(staff.id());
    if (capacity == null) {
      capacity = Capacity.assumed(staff.id(), staff.role(), policy);
    }
    var attendance = Attendance.of(capacity, given.absences(), given.today());
    return new PersonLoad(
        staff,
        capacity,
        attendance,
        attendance.of(capacity.should(policy)),
        attendance.of(capacity.most(policy)),
        cases.stream()
            .map(one -> new PersonLoad.WeighedCase(one, policy.weigh(one.facts())))
            .toList());
  }
}
