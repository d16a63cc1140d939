package org.carewright.clock;

import static org.carewright.clock.RuleForm.text;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carewright.access.Region;
import org.carewright.caseload.Programme;
import org.carewright.caseload.Risk;
import org.carewright.task.Harm;
import org.carewright.task.TaskKind;
import org.carewright.ui.FieldErrors;
import org.jspecify.annotations.Nullable;

/** Makes a rule of a form, or says what is wrong with it. */
final class RuleReading {

  private static final UUID NOT_YET = new UUID(0, 0);
  private static final int LONGEST = 300;
  private static final int MOST = 9_999;

  private final RuleForm form;
  private final List<Programme> programmes;
  private final FieldErrors errors = new FieldErrors();

  private RuleReading(RuleForm form, List<Programme> programmes) {
    this.form = form;
    this.programmes = programmes;
  }

  /** A rule, unless there are errors. */
  record Read(@Nullable ClockRule rule, FieldErrors errors) {}

  static Read of(RuleForm form, String code, int version, List<Programme> programmes, Instant now) {
    var reading = new RuleReading(form, programmes);
    var rule = reading.rule(code, version, now);
    return new Read(reading.errors.isEmpty() ? rule : null, reading.errors);
  }

  private ClockRule rule(String code, int version, Instant now) {
    var start = one(Start.class, "start", form.start(), "Choose what starts the clock");
    var success = one(Success.class, "success", form.success(), "Choose what meets the clock");
    var unit = one(Length.Unit.class, "unit", form.unit(), "Choose what is counted");
    var endOfMonth = unit == Length.Unit.END_OF_MONTH;
    var rule =
        new ClockRule(
            NOT_YET,
            code,
            version,
            false,
            words("name", form.name(), "Give the clock a name"),
            words("source", form.source(), "Say where the rule comes from"),
            link(),
            start,
            programmes(),
            many(Risk.class, form.risks()),
            success,
            number(
                "attempts", form.attempts(), 0, 9, "Enter how many attempts complete it, 0 to 9"),
            success == Success.MINUTES
                ? number("minutes", form.minutes(), 1, MOST, "Enter how many minutes meet it")
                : 0,
            new Length(
                unit,
                endOfMonth
                    ? 0
                    : number("amount", form.amount(), 1, MOST, "Enter how long it runs, from 1")),
            one(Whose.class, "whose", form.whose(), "Choose whose calendar counts"),
            number("warnHours", form.warnHours(), 0, MOST, "Enter a number of hours, 0 for none"),
            one(TaskKind.class, "work", form.work(), "Choose what kind of work it is"),
            words("title", form.title(), "Say what is to be done"),
            words("atEnd", form.atEnd(), "Say what it means when it runs out"),
            expiry(),
            one(Harm.class, "harm", form.harm(), "Choose what missing it may do"),
            many(Region.class, form.regions()),
            one(Duty.class, "duty", form.duty(), "Choose who gets the task"),
            now,
            null,
            words("change", form.change(), "Say why you make it, for those who ask later"));
    fitTogether(rule);
    return rule;
  }

  private void fitTogether(ClockRule rule) {
    if (rule.regions().isEmpty()) {
      errors.add("regions", "Choose at least one region that uses it");
    }
    if ((rule.start() == Start.HAND) != (rule.success() == Success.TASK)) {
      errors.add("success", "A clock started by hand, and only such a one, ends with its own task");
    }
    if ((rule.start() == Start.MONTH) != (rule.length().unit() == Length.Unit.END_OF_MONTH)) {
      errors.add("unit", "A clock that starts with the month, and only such a one, ends with it");
    }
    if ((rule.start() == Start.MONTH) != rule.lapses()) {
      errors.add("course", "A clock that starts with the month, and only such a one, ends with it");
    }
    if (rule.start() == Start.CONTACT && rule.success() != Success.CONTACT
        || rule.start() == Start.ASSESSMENT && rule.success() != Success.ASSESSMENT) {
      errors.add("success", "What starts the clock again must be what meets it");
    }
  }

  private Expiry expiry() {
    var title = text(form.followUp());
    if (title.length() > LONGEST) {
      errors.add("followUp", "Name the further task in at most 300 letters");
    }
    return new Expiry(
        one(Expiry.Course.class, "course", form.course(), "Choose what becomes of it"),
        RuleForm.TELLS.equals(form.tellsLead()),
        title.isEmpty()
            ? null
            : new Expiry.FollowUp(
                title,
                one(
                    Expiry.Receiver.class,
                    "followUpFor",
                    form.followUpFor(),
                    "Choose who gets the further task")));
  }

  private String words(String field, @Nullable String value, String message) {
    if (text(value).isEmpty() || text(value).length() > LONGEST) {
      errors.add(field, message + (text(value).isEmpty() ? "" : ", in at most 300 letters"));
    }
    return text(value);
  }

  private @Nullable String link() {
    var link = text(form.link());
    if (!link.isEmpty() && !link.matches("https://[^\\s\"<>]+")) {
      errors.add("link", "Enter an address that begins with https://, or leave it empty");
    }
    return link.isEmpty() ? null : link;
  }

  private int number(String field, @Nullable String value, int least, int most, String message) {
    try {
      var number = Integer.parseInt(text(value).isEmpty() ? "0" : text(value));
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, as a number that is too high or too low is.
    }
    errors.add(field, message);
    return least;
  }

  private List<String> programmes() {
    var known = programmes.stream().map(Programme::code).toList();
    var chosen = form.programmes() == null ? List.<String>of() : form.programmes();
    return chosen.stream().filter(known::contains).toList();
  }

  private <E extends Enum<E>> E one(
      Class<E> type, String field, @Nullable String name, String message) {
    return find(type, name)
        .orElseGet(() -> {
          errors.add(field, message);
          return type.getEnumConstants()[0];
        });
  }

  private static <E extends Enum<E>> Set<E> many(Class<E> type, @Nullable List<String> names) {
    var set = EnumSet.noneOf(type);
    (names == null ? List.<String>of() : names).forEach(n -> find(type, n).ifPresent(set::add));
    return set;
  }

  private static <E extends Enum<E>> Optional<E> find(Class<E> type, @Nullable String name) {
    for (var one : type.getEnumConstants()) {
      if (one.name().equals(name)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
