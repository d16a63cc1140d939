package org.carewright.careplan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.carewright.task.Owner;
import org.carewright.ui.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * Any item of a plan, as typed; each kind uses the fields it has.
 *
 * @param owner {@code staff:ID}, {@code team:ID}, {@code patient} or {@code other}
 */
record ItemForm(
    @Nullable Integer version,
    @Nullable String what,
    @Nullable String condition,
    @Nullable String note,
    @Nullable String need,
    @Nullable String measure,
    @Nullable String target,
    @Nullable String unit,
    @Nullable String due,
    @Nullable String goal,
    @Nullable String owner,
    @Nullable String ownerName,
    @Nullable String then,
    @Nullable String call,
    @Nullable String why) {

  /** A form for a new item, hung on the item it is for. */
  static ItemForm blank(String need, String goal, String owner) {
    return new ItemForm(
        PlanItems.NEW,
        null,
        null,
        null,
        need,
        null,
        null,
        null,
        null,
        goal,
        owner,
        null,
        null,
        null,
        null);
  }

  static ItemForm of(PlanItem item) {
    var version = item.edited().version();
    return switch (item) {
      case Need n ->
          new ItemForm(
              version,
              n.what(),
              n.condition(),
              n.note(),
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null);
      case Goal g ->
          new ItemForm(
              version,
              g.words(),
              null,
              null,
              id(g.need()),
              g.measure(),
              g.target(),
              g.unit(),
              g.due().toString(),
              null,
              null,
              null,
              null,
              null,
              null);
      case Action a ->
          new ItemForm(
              version,
              a.what(),
              null,
              null,
              null,
              null,
              null,
              null,
              a.due().toString(),
              id(a.goal()),
              owner(a.owner()),
              a.owner() instanceof ActionOwner.Someone s ? s.name() : null,
              null,
              null,
              null);
      case Contingency c ->
          new ItemForm(
              version,
              c.ifThis(),
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              c.thenThat(),
              c.callWhom(),
              null);
    };
  }

  private static String owner(ActionOwner owner) {
    return switch (owner) {
      case ActionOwner.Worker(Owner worker) -> worker.text();
      case ActionOwner.ThePatient() -> "patient";
      case ActionOwner.Someone(var name) -> "other";
    };
  }

  static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  private static @Nullable String id(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }

  ItemForm withWhat(String words) {
    return new ItemForm(
        version, words, condition, note, need, measure, target, unit, due, goal, owner, ownerName,
        then, call, why);
  }

  int versionOrNew() {
    return version == null ? PlanItems.NEW : version;
  }

  /**
   * What is wrong with it.
   *
   * @param untouched the day that the item has already, which may have passed; null for none
   */
  FieldErrors errors(ItemKind kind, LocalDate today, @Nullable LocalDate untouched) {
    var errors = new FieldErrors();
    switch (kind) {
      case NEED -> need(errors, "what", what, "Say what the person needs help with", 300);
      case GOAL -> {
        need(errors, "what", what, "Write the goal in the person's own words", 500);
        need(errors, "measure", measure, "Say what shows that it is reached", 200);
        target(errors);
        date(errors, "By when should it be reached?", today, untouched);
      }
      case ACTION -> {
        need(errors, "what", what, "Say what will be done", 300);
        if (doer() == null) {
          errors.add("owner", "Choose who does it");
        }
        if (text(owner).equals("other")) {
          need(errors, "ownerName", ownerName, "Enter the name of the person who does it", 120);
        }
        date(errors, "By when should it be done?", today, untouched);
      }
      case CONTINGENCY -> {
        need(errors, "what", what, "Say what might happen", 300);
        need(errors, "then", then, "Say what to do then", 500);
      }
    }
    return errors;
  }

  private static void need(
      FieldErrors errors, String field, @Nullable String text, String message, int most) {
    if (text(text).isEmpty()) {
      errors.add(field, message);
    }
    if (text(text).length() > most) {
      errors.add(field, "Shorten this to " + most + " characters");
    }
  }

  /** Words will do, but a unit counts something. */
  private void target(FieldErrors errors) {
    var ask = "Enter the target, such as 7.5 or yes";
    need(errors, "target", target, ask, 100);
    var said = text(target);
    if (!said.isEmpty() && said.codePoints().noneMatch(Character::isLetterOrDigit)) {
      errors.add("target", ask);
    } else if (orNull(unit) != null && said.codePoints().noneMatch(Character::isDigit)) {
      errors.add("target", "With a unit the target is a number, such as 7.5. Or take the unit out");
    }
  }

  private void date(
      FieldErrors errors, String message, LocalDate today, @Nullable LocalDate untouched) {
    var day = day();
    if (day == null) {
      errors.add("due", message);
    } else if (day.isBefore(today) && !day.equals(untouched)) {
      errors.add("due", "Choose today or a later day");
    }
  }

  /** Only after {@link #errors} found nothing. */
  ItemText item(ItemKind kind) {
    return switch (kind) {
      case NEED -> new ItemText.OfNeed(text(what), orNull(condition), orNull(note));
      case GOAL ->
          new ItemText.OfGoal(
              uuid(need), text(what), text(measure), text(target), orNull(unit), checked(day()));
      case ACTION -> new ItemText.OfAction(uuid(goal), text(what), checked(doer()), checked(day()));
      case CONTINGENCY -> new ItemText.OfContingency(text(what), text(then), orNull(call));
    };
  }

  private static <T> T checked(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("The form was not checked");
    }
    return value;
  }

  private @Nullable ActionOwner doer() {
    return switch (text(owner)) {
      case "patient" -> new ActionOwner.ThePatient();
      case "other" -> new ActionOwner.Someone(text(ownerName));
      default -> worker();
    };
  }

  private @Nullable ActionOwner worker() {
    var worker = workerOrNull();
    return worker == null ? null : new ActionOwner.Worker(worker);
  }

  /** The colleague or team that was chosen to do it. */
  @Nullable Owner workerOrNull() {
    try {
      return Owner.of(text(owner));
    } catch (IllegalArgumentException nobody) {
      return null;
    }
  }

  private @Nullable LocalDate day() {
    return day(due);
  }

  static @Nullable LocalDate day(@Nullable String text) {
    try {
      return LocalDate.parse(text(text));
    } catch (DateTimeException none) {
      return null;
    }
  }

  private static @Nullable UUID uuid(@Nullable String text) {
    try {
      return text(text).isEmpty() ? null : UUID.fromString(text(text));
    } catch (IllegalArgumentException none) {
      return null;
    }
  }

  static @Nullable String orNull(@Nullable String text) {
    return text(text).isEmpty() ? null : text(text);
  }
}
