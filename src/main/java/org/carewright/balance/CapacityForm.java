package org.carewright.balance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carewright.access.StaffId;
import org.carewright.patient.Languages;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;
import org.jspecify.annotations.Nullable;

/** What the form of someone's capacity sends. Fields left out arrive as null. */
record CapacityForm(
    @Nullable String hours,
    @Nullable List<Integer> days,
    @Nullable String takes,
    @Nullable String most,
    @Nullable String languages,
    @Nullable Integer version) {

  static CapacityForm of(Capacity capacity) {
    return new CapacityForm(
        Numbers.text(capacity.weeklyHours()),
        capacity.workingDays(),
        capacity.takesPatients() ? "yes" : "no",
        capacity.ownMost() == null ? "" : Numbers.text(capacity.ownMost()),
        capacity.languages().stream().map(Languages::name).collect(Collectors.joining(", ")),
        capacity.version());
  }

  FieldErrors errors() {
    var errors = new FieldErrors();
    if (Numbers.read(hours, 80).isEmpty()) {
      errors.add("hours", "Enter the hours a week as a number up to 80, such as 37.5 or 20");
    }
    if (!text(takes).equals("yes") && !text(takes).equals("no")) {
      errors.add("takes", "Say whether they take people on");
    }
    if (!text(most).isEmpty() && Numbers.read(most, 99_999).isEmpty()) {
      errors.add("most", "Enter the maximum in points, or leave it empty");
    }
    words()
        .filter(word -> code(word).isEmpty())
        .findFirst()
        .ifPresent(word ->
            errors.add(
                "languages",
                "“" + word + "” is not a language we know. Write it as “Polish, Urdu”"));
    return errors;
  }

  /** What was sent, once it has no errors. */
  Capacity capacity(StaffId staff) {
    return new Capacity(
        staff,
        version == null ? 0 : version,
        Numbers.read(hours, 80).orElseThrow(),
        days == null
            ? List.of()
            : days.stream().filter(d -> d >= 1 && d <= 7).distinct().sorted().toList(),
        text(takes).equals("yes"),
        Numbers.read(most, 99_999).orElse(null),
        words().flatMap(word -> code(word).stream()).distinct().toList());
  }

  boolean works(int day) {
    return days != null && days.contains(day);
  }

  private Stream<String> words() {
    return Arrays.stream(text(languages).split(",")).map(String::strip).filter(w -> !w.isEmpty());
  }

  private static Optional<String> code(String word) {
    return Languages.options("").stream()
        .filter(option -> !option.value().isEmpty())
        .filter(option ->
            option.label().toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT))
                || option.value().equals(word))
        .map(Option::value)
        .findFirst();
  }

  static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
