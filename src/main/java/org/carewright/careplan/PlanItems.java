package org.carewright.careplan;

import java.time.Clock;
import java.util.UUID;
import org.carewright.access.Viewer;
import org.carewright.platform.Ids;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The needs, goals, actions and contingencies of the patient's current plan. */
@Repository
@Transactional
public class PlanItems {

  /** The version of an item that does not exist yet. */
  public static final int NEW = 0;

  private final PlanChange change;
  private final ItemWriting writing;
  private final ItemRows items;
  private final PlanTasks tasks;
  private final Ids ids;
  private final Clock clock;

  PlanItems(
      PlanChange change,
      ItemWriting writing,
      ItemRows items,
      PlanTasks tasks,
      Ids ids,
      Clock clock) {
    this.change = change;
    this.writing = writing;
    this.items = items;
    this.tasks = tasks;
    this.ids = ids;
    this.clock = clock;
  }

  /** Adds an item; returns its id. */
  public UUID add(Viewer by, PatientId patient, ItemText text) {
    var id = ids.next();
    save(by, patient, id, NEW, text, null);
    return id;
  }

  /**
   * Adds the item of this id, or replaces what it says.
   *
   * @param version of the item as it was read, or {@link #NEW}; adding the same twice adds it once
   * @param why the reason, for the history
   */
  public Edit save(
      Viewer by, PatientId patient, UUID id, int version, ItemText text, @Nullable String why) {
    var plan = change.begin(by, patient);
    var now = plan.item(id).orElse(null);
    if (now == null && version != NEW) {
      return new Edit.Gone(plan);
    }
    if (now != null && now.edited().version() != version) {
      return says(now, text) ? new Edit.Saved(plan) : new Edit.Stale(plan, now);
    }
    writing.write(by, plan, id, text);
    var noun = (now == null ? "Added " : "Changed ") + article(text.kind());
    return new Edit.Saved(settle(by, plan, id, noun, why));
  }

  public Edit remove(Viewer by, PatientId patient, UUID id, int version, @Nullable String why) {
    var plan = change.begin(by, patient);
    var now = plan.item(id).orElse(null);
    if (now == null) {
      return new Edit.Gone(plan);
    }
    if (now.edited().version() != version) {
      return new Edit.Stale(plan, now);
    }
    writing.remove(by, patient, now);
    if (now instanceof Action action) {
      tasks.drop(by, plan, action);
    }
    return new Edit.Saved(settle(by, plan, id, "Took off " + article(now.kind()), why));
  }

  /** Notes how a goal stands. Reports are added, so that two people never contradict each other. */
  public Edit report(Viewer by, PatientId patient, UUID id, GoalReport report) {
    var plan = change.begin(by, patient);
    if (plan.goal(id).isEmpty()) {
      throw Problem.notFound("This goal");
    }
    items.addProgress(patient, ids.next(), id, report, by.staff(), clock.instant());
    return new Edit.Saved(settle(by, plan, id, "Noted progress on a goal", report.note()));
  }

  /** Ends an action, or takes it up again; ended already as wanted, does nothing. */
  public Edit end(
      Viewer by, PatientId patient, UUID id, Action.Status status, @Nullable String outcome) {
    var plan = change.begin(by, patient);
    var action = plan.action(id).orElseThrow(() -> Problem.notFound("This action"));
    if (action.status() == status) {
      return new Edit.Saved(plan);
    }
    writing.status(by, patient, action, status, outcome);
    var what =
        switch (status) {
          case DONE -> "Ended an action: done";
          case NOT_DONE -> "Ended an action: not done";
          case OPEN -> "Took up an action again";
        };
    return new Edit.Saved(settle(by, plan, id, what, outcome));
  }

  private CarePlan settle(Viewer by, CarePlan plan, UUID item, String what, @Nullable String why) {
    var now = change.reload(plan.patient(), plan.id());
    now.action(item).ifPresent(action -> tasks.follow(by, now, action));
    return change.settle(by, plan.patient(), plan.id(), Edition.Kind.CHANGED, what, why);
  }

  /** Whether an item already says so: the same form sent twice is no conflict. */
  private static boolean says(PlanItem item, ItemText text) {
    return switch (item) {
      case Need n -> text.equals(new ItemText.OfNeed(n.what(), n.condition(), n.note()));
      case Goal g ->
          text.equals(
              new ItemText.OfGoal(g.need(), g.words(), g.measure(), g.target(), g.unit(), g.due()));
      case Action a -> text.equals(new ItemText.OfAction(a.goal(), a.what(), a.owner(), a.due()));
      case Contingency c ->
          text.equals(new ItemText.OfContingency(c.ifThis(), c.thenThat(), c.callWhom()));
    };
  }

  private static String article(ItemKind kind) {
    return switch (kind) {
      case NEED -> "a need";
      case GOAL -> "a goal";
      case ACTION -> "an action";
      case CONTINGENCY -> "what to do if something happens";
    };
  }
}
