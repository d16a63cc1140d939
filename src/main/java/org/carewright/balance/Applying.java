package org.carewright.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carewright.access.Directory;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.balance.PersonLoad.WeighedCase;
import org.carewright.caseload.Reassignment;
import org.carewright.caseload.Reassignments;
import org.carewright.platform.PatientId;
import org.carewright.task.EnrolmentId;
import org.carewright.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the moves of a proposal: all that are wanted, in the caller's transaction, or none when
 * anything they rest on has changed since.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Applying {

  /** How closely things must be as they were. */
  enum Care {
    /** Nothing may have changed: for a proposal that someone has just looked at. */
    TO_THE_VERSION,
    /** Who is still there takes on whoever is still there, and it fits: for a plan that waited. */
    TO_THE_FACT
  }

  /** What became of it. */
  sealed interface Answer {
    record Applied(int patients) implements Answer {}

    /** Nothing was done, for these reasons. */
    record Refused(List<String> reasons) implements Answer {
      public Refused {
        reasons = List.copyOf(reasons);
      }

      String sentence() {
        return String.join(" ", reasons);
      }
    }
  }

  private final Proposals proposals;
  private final PersonLoads loads;
  private final LoadPolicies policies;
  private final Reassignments reassignments;
  private final Directory directory;
  private final Tasks tasks;

  Applying(
      Proposals proposals,
      PersonLoads loads,
      LoadPolicies policies,
      Reassignments reassignments,
      Directory directory,
      Tasks tasks) {
    this.proposals = proposals;
    this.loads = loads;
    this.policies = policies;
    this.reassignments = reassignments;
    this.directory = directory;
    this.tasks = tasks;
  }

  /**
   * Applies the moves whose keys are wanted. A refusal for what has changed ends the proposal, so
   * that nobody applies it later by chance.
   */
  Answer apply(Viewer by, ProposalId id, Set<String> wanted, Care care) {
    var proposal = proposals.lock(by, id).orElseThrow();
    if (proposal.status() != Proposal.Status.OPEN && proposal.status() != Proposal.Status.PLANNED) {
      return new Answer.Refused(List.of("This proposal has been decided already."));
    }
    var seen = proposal.moves().stream().filter(m -> wanted.contains(m.key())).toList();
    if (seen.isEmpty() && proposal.leaver() == null) {
      return new Answer.Refused(List.of("No move is ticked."));
    }
    tasks.lock(seen.stream().map(Move::patient).toList());
    var now =
        loads.list(by).stream()
            .collect(Collectors.toMap(load -> load.staff().id(), Function.identity()));
    var moves = care == Care.TO_THE_FACT ? asTheyAre(seen, now) : seen;
    var reasons = changes(by, proposal, moves, now, care);
    if (!reasons.isEmpty()) {
      return refused(by, id, reasons);
    }
    return switch (reassignments.make(by, reassignments(moves, care), note(proposal))) {
      case Reassignments.Answer.Made made -> {
        proposals.taken(id, moves.stream().map(Move::key).collect(Collectors.toSet()));
        proposals.decide(by, id, Proposal.Status.APPLIED, null);
        yield new Answer.Applied(made.patients());
      }
      case Reassignments.Answer.Overtaken overtaken ->
          refused(by, id, List.of(changed(moves, overtaken.patients())));
      case Reassignments.Answer.Refused refused -> refused(by, id, List.of(refused.sentence()));
    };
  }

  private Answer refused(Viewer by, ProposalId id, List<String> reasons) {
    var refused = new Answer.Refused(reasons);
    proposals.decide(by, id, Proposal.Status.REFUSED, refused.sentence());
    return refused;
  }

  private String note(Proposal proposal) {
    return proposal.leaver() == null
        ? "Caseloads were evened out"
        : directory.getStaff(proposal.leaver()).name() + " leaves";
  }

  private static List<Reassignment> reassignments(List<Move> moves, Care care) {
    return moves.stream()
        .flatMap(move ->
            IntStream.range(0, move.enrolments().size())
                .mapToObj(n ->
                    new Reassignment(
                        move.patient(),
                        new EnrolmentId(move.enrolments().get(n)),
                        care == Care.TO_THE_VERSION ? move.versions().get(n) : Tasks.LATEST,
                        move.to())))
        .toList();
  }

  /** What is no longer as it was when the proposal was made, in sentences. */
  private List<String> changes(
      Viewer by, Proposal proposal, List<Move> moves, Map<StaffId, PersonLoad> now, Care care) {
    var reasons = new ArrayList<String>();
    if (care == Care.TO_THE_VERSION) {
      if (policies.current(by.organisation()).version() != proposal.policyVersion()) {
        reasons.add("The weights have been changed since.");
      }
      capacities(proposal, moves, now).forEach(reasons::add);
      var others = moves.stream().filter(move -> !isAsSeen(move, now)).toList();
      if (!others.isEmpty()) {
        reasons.add(changed(moves, others.stream().map(Move::patient).toList()));
      }
    }
    for (var to : moves.stream().map(Move::to).distinct().toList()) {
      var reason = obstacle(now.get(to), to, moves);
      if (reason != null) {
        reasons.add(reason);
      }
    }
    return reasons;
  }

  private static List<String> capacities(
      Proposal proposal, List<Move> moves, Map<StaffId, PersonLoad> now) {
    return proposal.loads().stream()
        .filter(load -> moves.stream().anyMatch(m -> m.to().equals(load.staff())))
        .map(load -> now.get(load.staff()))
        .filter(load -> load != null && load.capacity().version() != version(proposal, load))
        .map(load -> "What " + load.staff().name() + " can carry has been changed since.")
        .toList();
  }

  private static int version(Proposal proposal, PersonLoad of) {
    return proposal.loads().stream()
        .filter(load -> load.staff().equals(of.staff().id()))
        .mapToInt(PlannedLoad::capacityVersion)
        .findFirst()
        .orElse(0);
  }

  private static boolean isAsSeen(Move move, Map<StaffId, PersonLoad> now) {
    return find(move, now)
        .map(WeighedCase::one)
        .filter(one -> one.enrolments().equals(move.enrolments()))
        .filter(one -> one.versions().equals(move.versions()))
        .isPresent();
  }

  /** Without those who have left their care meanwhile, and with what the others weigh now. */
  private static List<Move> asTheyAre(List<Move> seen, Map<StaffId, PersonLoad> now) {
    return seen.stream().flatMap(move -> find(move, now).map(move::asOf).stream()).toList();
  }

  private static Optional<WeighedCase> find(Move move, Map<StaffId, PersonLoad> now) {
    var from = now.get(move.from());
    return from == null
        ? Optional.empty()
        : from.cases().stream()
            .filter(held -> held.one().patient().equals(move.patient()))
            .findFirst();
  }

  private @Nullable String obstacle(@Nullable PersonLoad now, StaffId to, List<Move> moves) {
    if (now == null || !now.shares()) {
      return directory.getStaff(to).name() + " no longer takes people on.";
    }
    var after = now.load().plus(Effect.of(to, moves).weight());
    var full = after.tenths() > now.load().tenths() && after.tenths() > now.most().tenths();
    return full
        ? "%s would carry %s points, and %s is the most they may."
            .formatted(now.staff().name(), after, now.most())
        : null;
  }

  private static String changed(List<Move> moves, List<PatientId> patients) {
    var names =
        moves.stream()
            .filter(move -> patients.contains(move.patient()))
            .map(Move::name)
            .distinct()
            .toList();
    var shown = String.join("; ", names.subList(0, Math.min(3, names.size())));
    var more = names.size() > 3 ? "; and " + (names.size() - 3) + " more" : "";
    return "Their care has changed since this was proposed: " + shown + more + ".";
  }
}
