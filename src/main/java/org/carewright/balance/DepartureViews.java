package org.carewright.balance;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.carewright.access.Directory;
import org.carewright.access.Role;
import org.carewright.access.Staff;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.task.Owner;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of a departure together. */
@Component
@Transactional
class DepartureViews {

  private final Remainder remainder;
  private final Proposals proposals;
  private final Departures departures;
  private final Names names;
  private final Directory directory;
  private final Audit audit;
  private final Clock clock;

  DepartureViews(
      Remainder remainder,
      Proposals proposals,
      Departures departures,
      Names names,
      Directory directory,
      Audit audit,
      Clock clock) {
    this.remainder = remainder;
    this.proposals = proposals;
    this.departures = departures;
    this.names = names;
    this.directory = directory;
    this.audit = audit;
    this.clock = clock;
  }

  DeparturePage of(
      Viewer viewer,
      Staff staff,
      DepartureForm form,
      FieldErrors errors,
      @Nullable String problem) {
    var held = remainder.count(viewer, staff.id());
    return new DeparturePage(
        staff,
        held,
        viewer.leads() ? split(viewer, staff) : null,
        departures.planned(staff.id()).orElse(null),
        owners(viewer, staff),
        leads(viewer, staff),
        viewer.leads(),
        staff.id().equals(viewer.staff()),
        form,
        errors,
        problem,
        viewer.today(clock));
  }

  private @Nullable ProposalPage split(Viewer viewer, Staff staff) {
    return proposals
        .open(viewer, staff.id())
        .map(proposal -> {
          audit.listed(
              viewer,
              proposal.moves().stream().map(Move::patient).distinct().toList(),
              "Listed with a new coordinator, as a colleague leaves");
          var all = proposal.moves().stream().map(Move::key).collect(Collectors.toSet());
          return ProposalPage.of(proposal, all, names.of(proposal), null, viewer.zone());
        })
        .orElse(null);
  }

  private List<String> leads(Viewer viewer, Staff staff) {
    return directory.listStaff(viewer.organisation()).stream()
        .filter(one -> one.role() == Role.TEAM_LEAD && !one.id().equals(staff.id()))
        .map(Staff::name)
        .toList();
  }

  /** Who can take on work: teams, then people who see the organisation's patients. */
  List<Option> owners(Viewer viewer, Staff leaver) {
    var owners = new ArrayList<Option>();
    owners.add(new Option("", "Choose"));
    directory
        .listTeams(viewer.organisation())
        .forEach(team -> owners.add(new Option(Owner.of(team.id()).text(), team.name())));
    directory.listStaff(viewer.organisation()).stream()
        .filter(one -> one.role() == Role.COORDINATOR || one.role() == Role.TEAM_LEAD)
        .filter(one -> !one.id().equals(leaver.id()))
        .forEach(one -> owners.add(new Option(Owner.of(one.id()).text(), one.name())));
    return owners;
  }
}
