package org.carewright.clock;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the form of a rule sends. Fields left out arrive as null. */
record RuleForm(
    @Nullable String name,
    @Nullable String source,
    @Nullable String link,
    @Nullable String start,
    @Nullable List<String> programmes,
    @Nullable List<String> risks,
    @Nullable String success,
    @Nullable String attempts,
    @Nullable String minutes,
    @Nullable String amount,
    @Nullable String unit,
    @Nullable String whose,
    @Nullable String warnHours,
    @Nullable String work,
    @Nullable String title,
    @Nullable String atEnd,
    @Nullable String course,
    @Nullable String tellsLead,
    @Nullable String followUp,
    @Nullable String followUpFor,
    @Nullable String harm,
    @Nullable List<String> regions,
    @Nullable String duty,
    @Nullable String change,
    @Nullable Integer version) {

  /** What a ticked box sends. */
  static final String TELLS = "yes";

  static RuleForm empty(String region) {
    return new RuleForm(
        "",
        "",
        "",
        Start.HAND.name(),
        List.of(),
        List.of(),
        Success.TASK.name(),
        "0",
        "0",
        "5",
        Length.Unit.WORKING_DAYS.name(),
        Whose.ORGANISATION.name(),
        "24",
        "COORDINATION",
        "",
        "",
        Expiry.Course.ESCALATES.name(),
        null,
        "",
        Expiry.Receiver.OWNER.name(),
        "MODERATE",
        List.of(region),
        Duty.COORDINATOR.name(),
        "",
        0);
  }

  static RuleForm of(ClockRule rule) {
    var followUp = rule.expiry().followUp();
    return new RuleForm(
        rule.name(),
        rule.source(),
        rule.link(),
        rule.start().name(),
        rule.programmes(),
        names(rule.risks()),
        rule.success().name(),
        String.valueOf(rule.attempts()),
        String.valueOf(rule.minutes()),
        String.valueOf(rule.length().amount()),
        rule.length().unit().name(),
        rule.whose().name(),
        String.valueOf(rule.warnHours()),
        rule.work().name(),
        rule.title(),
        rule.atEnd(),
        rule.expiry().course().name(),
        rule.expiry().tellsLead() ? TELLS : null,
        followUp == null ? "" : followUp.title(),
        followUp == null ? Expiry.Receiver.OWNER.name() : followUp.receiver().name(),
        rule.harm().name(),
        names(rule.regions()),
        rule.duty().name(),
        "",
        rule.version());
  }

  private static List<String> names(Set<? extends Enum<?>> set) {
    return set.stream().<String>map(Enum::name).sorted().toList();
  }

  static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }

  static boolean has(@Nullable List<String> chosen, String value) {
    return chosen != null && chosen.contains(value);
  }
}
