package org.carewright.escalation;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.carewright.access.Relationships.Pair;
import org.carewright.access.StaffId;
import org.carewright.task.OverdueTask;

/**
 * Finds who is told next. A level without a person goes to the next that has one, and it never ends
 * in nobody: after the supervisor come the other team leads of the organisation, and in the end the
 * owner, whom the database holds to be at work. Only those who may see the patient are told.
 */
record Ladder(Roster roster, Policy policy, Set<Pair> seers) {

  /** Everyone who may come into question for a task. */
  static Set<StaffId> candidates(OverdueTask task, Roster roster, Policy policy) {
    var all = new LinkedHashSet<>(roster.owners(task));
    all.addAll(roster.leads(task));
    all.addAll(roster.leads(task.organisation()));
    if (policy.supervisor() != null) {
      all.add(policy.supervisor());
    }
    return all;
  }

  /** The next one after the task's own. */
  Rung next(OverdueTask task, ToldBefore before) {
    return from(Level.of(task.level() + 1), task, before);
  }

  /**
   * The first one, from the level asked for on, that has someone to tell; one that was told
   * beforehand is not told again.
   */
  Rung from(Level asked, OverdueTask task, ToldBefore before) {
    var already = before.all();
    for (var level : Level.values()) {
      if (level.compareTo(asked) < 0) {
        continue;
      }
      if (!before.as(level).isEmpty()) {
        return new Rung(level, before.as(level), null, true);
      }
      var people = at(level, task, already);
      if (!people.isEmpty()) {
        return new Rung(level, people, level == asked ? null : missing(asked, level), false);
      }
    }
    var others = mayBeTold(roster.leads(task.organisation()), task, already);
    return others.isEmpty()
        ? last(task, already)
        : new Rung(
            Level.SUPERVISOR,
            others,
            "There is no supervisor to tell, so other team leads were told",
            false);
  }

  private Set<StaffId> at(Level level, OverdueTask task, Collection<StaffId> already) {
    return mayBeTold(
        switch (level) {
          case OWNER -> roster.owners(task);
          case LEAD -> roster.leads(task);
          case SUPERVISOR -> policy.supervisor() == null ? Set.of() : Set.of(policy.supervisor());
        },
        task,
        already);
  }

  /** Everybody there is knows already; or nobody may see the patient, and the owner must know. */
  private Rung last(OverdueTask task, Collection<StaffId> already) {
    return already.isEmpty()
        ? new Rung(
            Level.SUPERVISOR,
            roster.owners(task),
            "Nobody who may see the patient could be told, so the owner was",
            false)
        : new Rung(
            Level.SUPERVISOR,
            new LinkedHashSet<>(already),
            "There was nobody else to tell: they know already",
            true);
  }

  private Set<StaffId> mayBeTold(
      Set<StaffId> people, OverdueTask task, Collection<StaffId> already) {
    return people.stream()
        .filter(roster::isAtWork)
        .filter(who -> !already.contains(who))
        .filter(who -> seers.contains(new Pair(task.patient(), who)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String missing(Level asked, Level found) {
    return "There was nobody to tell as %s, so %s was told".formatted(asked.words(), found.words());
  }
}
