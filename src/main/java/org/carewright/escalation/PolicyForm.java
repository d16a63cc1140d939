package org.carewright.escalation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.carewright.access.StaffId;
import org.carewright.ui.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * What the policy form sends: a wait for each pace and level ({@code routine-lead}), which paces
 * count by the clock ({@code routine-at-once}), {@code supervisor}, {@code why} and the version it
 * was made from.
 */
record PolicyForm(Map<String, String> fields) {

  PolicyForm {
    fields = Map.copyOf(fields);
  }

  static PolicyForm of(Policy policy) {
    var fields = new HashMap<String, String>();
    for (var pace : Pace.values()) {
      var rule = policy.rule(pace);
      Arrays.stream(Level.values())
          .forEach(level -> fields.put(field(pace, level), rule.of(level).text()));
      if (rule.atOnce()) {
        fields.put(atOnceField(pace), "on");
      }
    }
    var supervisor = policy.supervisor();
    fields.put("supervisor", supervisor == null ? "" : supervisor.toString());
    fields.put("version", String.valueOf(policy.version()));
    return new PolicyForm(fields);
  }

  static String field(Pace pace, Level level) {
    return (pace + "-" + level).toLowerCase(Locale.ROOT);
  }

  static String atOnceField(Pace pace) {
    return (pace + "-at-once").toLowerCase(Locale.ROOT);
  }

  String text(String field) {
    return fields.getOrDefault(field, "").strip();
  }

  boolean isAtOnce(Pace pace) {
    return fields.containsKey(atOnceField(pace));
  }

  /** The version that was looked at; -1, which none is, when it makes no sense. */
  int version() {
    var text = text("version");
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
  }

  @Nullable StaffId supervisor() {
    try {
      return text("supervisor").isEmpty() ? null : StaffId.of(text("supervisor"));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** What is wrong with the waits. */
  FieldErrors errors() {
    var errors = new FieldErrors();
    for (var pace : Pace.values()) {
      Wait before = null;
      for (var level : Level.values()) {
        var wait = wait(pace, level);
        if (wait.isEmpty()) {
          errors.add(
              field(pace, level),
              "%s, %s: enter hours or days, such as “4 hours” or “2 days”"
                  .formatted(pace.label(), level.label().toLowerCase(Locale.ROOT)));
        } else if (before != null && wait.get().isShorterThan(before)) {
          errors.add(
              field(pace, level),
              "%s: %s cannot be told before the one before".formatted(pace.label(), level.words()));
        }
        before = wait.orElse(before);
      }
    }
    return errors;
  }

  /** Only of a form without errors. */
  Map<Pace, Rule> rules() {
    var rules = new EnumMap<Pace, Rule>(Pace.class);
    for (var pace : Pace.values()) {
      rules.put(
          pace,
          new Rule(
              wait(pace, Level.OWNER).orElseThrow(),
              wait(pace, Level.LEAD).orElseThrow(),
              wait(pace, Level.SUPERVISOR).orElseThrow(),
              isAtOnce(pace)));
    }
    return rules;
  }

  private Optional<Wait> wait(Pace pace, Level level) {
    return Wait.read(text(field(pace, level)));
  }
}
