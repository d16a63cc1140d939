package org.carewright.balance;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.balance.PersonLoad.WeighedCase;
import org.carewright.balance.split.Split;
import org.carewright.balance.split.Splitter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works out a proposal and keeps it with what it rests on. The search runs outside a transaction,
 * so that it holds up nobody; what changed meanwhile is found when the proposal is applied.
 */
@Component
class Proposing {

  private final PersonLoads loads;
  private final LoadPolicies policies;
  private final Proposals proposals;
  private final Splitter splitter;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Proposing(
      PersonLoads loads,
      LoadPolicies policies,
      Proposals proposals,
      Splitter splitter,
      TransactionTemplate transaction,
      Clock clock) {
    this.loads = loads;
    this.policies = policies;
    this.proposals = proposals;
    this.splitter = splitter;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What stands in the way of asking, or the proposal. */
  sealed interface Answer {
    record Made(ProposalId proposal) implements Answer {}

    /** Everyone carries a fair share already. */
    record Fair() implements Answer {}

    /** Nobody is at work who could take anyone on. */
    record Nobody() implements Answer {}
  }

  /** Evens out the loads of everyone, or shares out the people of someone who leaves. */
  Answer propose(Viewer by, @Nullable StaffId leaver) {
    var now =
        transaction.execute(
            tx -> new Now(loads.list(by), policies.current(by.organisation()).version()));
    var asking = new Asking(now.loads(), leaver, by.today(clock));
    if (asking.sharing().isEmpty()) {
      return new Answer.Nobody();
    }
    var split = splitter.split(asking.question());
    var moves = moves(asking, split);
    if (moves.isEmpty()) {
      return new Answer.Fair();
    }
    // An overload that was there before and that nobody can take is not the proposal's shortfall.
    var shortfall = leaver == null ? Points.NONE : new Points(overload(asking, moves));
    return transaction.execute(tx -> {
      proposals.discardOpen(by, leaver);
      return new Answer.Made(
          proposals.add(by, leaver, now.policyVersion(), shortfall, moves, planned(asking, moves)));
    });
  }

  private record Now(List<PersonLoad> loads, int policyVersion) {}

  private List<Move> moves(Asking asking, Split split) {
    var people =
        asking.loads().stream()
            .collect(Collectors.toMap(load -> load.staff().id(), Function.identity()));
    var moves = new ArrayList<Move>();
    for (var weighed : asking.movable()) {
      var to = split.holders().get(weighed.one().key());
      if (to != null && !to.equals(weighed.one().coordinator())) {
        moves.add(move(asking, people, weighed, to, split));
      }
    }
    return moves;
  }

  private static Move move(
      Asking asking,
      Map<StaffId, PersonLoad> people,
      WeighedCase weighed,
      StaffId to,
      Split split) {
    var one = weighed.one();
    var why = new Reasons(asking, people, split).of(weighed, to);
    return new Move(
        one.patient(),
        one.name(),
        one.coordinator(),
        to,
        one.enrolments(),
        one.versions(),
        weighed.weight().total(),
        weighed.weight().sentence(),
        why,
        null);
  }

  private static long overload(Asking asking, List<Move> moves) {
    return planned(asking, moves).stream()
        .filter(load -> load.after().tenths() > load.before().tenths())
        .mapToLong(load -> Math.max(0, load.after().tenths() - load.most().tenths()))
        .sum();
  }

  private static List<PlannedLoad> planned(Asking asking, List<Move> moves) {
    return asking.loads().stream()
        .filter(load -> load.shares() || load.heads() > 0)
        .map(load -> planned(load, moves))
        .toList();
  }

  private static PlannedLoad planned(PersonLoad load, List<Move> moves) {
    var effect = Effect.of(load.staff().id(), moves);
    return new PlannedLoad(
        load.staff().id(),
        load.capacity().version(),
        load.should(),
        load.most(),
        load.heads(),
        load.heads() + effect.heads(),
        load.load(),
        load.load().plus(effect.weight()));
  }
}
