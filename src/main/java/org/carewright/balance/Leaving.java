package org.carewright.balance;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carewright.access.Directory;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.access.Workforce;
import org.carewright.platform.PatientId;
import org.carewright.task.Owner;
import org.carewright.task.TaskHandovers;
import org.carewright.task.TaskHandovers.Handing;
import org.carewright.task.Tasks;
import org.carewright.team.CareTeams;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends someone's time here in the caller's transaction: their people and their work have other
 * owners, their places on care teams end, they are signed out. All of it, or none: the database
 * refuses at commit whatever would leave someone behind.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Leaving {

  private final Applying applying;
  private final Proposals proposals;
  private final Remainder remainder;
  private final TaskHandovers handovers;
  private final Tasks tasks;
  private final CareTeams careTeams;
  private final Workforce workforce;
  private final Directory directory;
  private final Clock clock;

  Leaving(
      Applying applying,
      Proposals proposals,
      Remainder remainder,
      TaskHandovers handovers,
      Tasks tasks,
      CareTeams careTeams,
      Workforce workforce,
      Directory directory,
      Clock clock) {
    this.applying = applying;
    this.proposals = proposals;
    this.remainder = remainder;
    this.handovers = handovers;
    this.tasks = tasks;
    this.careTeams = careTeams;
    this.workforce = workforce;
    this.directory = directory;
    this.clock = clock;
  }

  Applying.Answer leave(
      Viewer by,
      StaffId leaver,
      @Nullable ProposalId proposal,
      @Nullable Owner rest,
      Applying.Care care) {
    var obstacle = obstacle(by, leaver, proposal, rest);
    if (obstacle != null) {
      return new Applying.Answer.Refused(List.of(obstacle));
    }
    tasks.lock(concerned(by, leaver, proposal, rest));
    var answer = moves(by, proposal, care);
    if (answer instanceof Applying.Answer.Refused) {
      return answer;
    }
    var name = directory.getStaff(leaver).name();
    var handings = remainder.handings(by, leaver, rest);
    tasks.lock(handings.stream().map(Handing::patient).toList());
    handovers.hand(by, handings, name + " leaves");
    careTeams.endAll(by, leaver, name + " left on " + Dates.plain(by.today(clock)));
    workforce.leave(leaver);
    return answer;
  }

  /** What nobody would take on, found before anything is changed; or null. */
  @Nullable String obstacle(
      Viewer by, StaffId leaver, @Nullable ProposalId proposal, @Nullable Owner rest) {
    var name = directory.getStaff(leaver).name();
    var held = remainder.count(by, leaver);
    if (held.hidden() > 0) {
      return "%s has %d open tasks for people whom you may not see. A team lead hands these over."
          .formatted(name, held.hidden());
    }
    var placed = proposal == null ? 0 : patients(by, proposal);
    if (placed < held.people()) {
      return "%s looks after %d people, and the proposal has a place for %d of them. Share them out again."
          .formatted(name, held.people(), placed);
    }
    if (proposal != null) {
      var shortfall = proposals.find(by, proposal).orElseThrow().shortfall();
      if (shortfall.tenths() > 0) {
        return "They do not fit: %s points are more than colleagues may carry."
            .formatted(shortfall);
      }
    }
    return held.homeless() > 0 && rest == null
        ? "%s has %d open tasks for people whom nobody else here coordinates. Choose who takes these on."
            .formatted(name, held.homeless())
        : null;
  }

  private int patients(Viewer by, ProposalId proposal) {
    return (int)
        proposals.find(by, proposal).orElseThrow().moves().stream()
            .map(Move::patient)
            .distinct()
            .count();
  }

  /** Locked in one go: one set after another would be out of order. */
  private List<PatientId> concerned(
      Viewer by, StaffId leaver, @Nullable ProposalId proposal, @Nullable Owner rest) {
    var moved =
        proposal == null
            ? Stream.<PatientId>empty()
            : proposals.find(by, proposal).orElseThrow().moves().stream().map(Move::patient);
    var handed = remainder.handings(by, leaver, rest).stream().map(Handing::patient);
    return Stream.concat(moved, handed).toList();
  }

  private Applying.Answer moves(Viewer by, @Nullable ProposalId proposal, Applying.Care care) {
    if (proposal == null) {
      return new Applying.Answer.Applied(0);
    }
    var all =
        proposals.find(by, proposal).orElseThrow().moves().stream()
            .map(Move::key)
            .collect(Collectors.toSet());
    return applying.apply(by, proposal, all, care);
  }
}
