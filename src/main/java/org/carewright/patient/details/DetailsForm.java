package org.carewright.patient.details;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The details form as it was sent: values by field name. Rows that can be added (phone numbers,
 * carers) are named "contact-0-value"; nothing here can fail, whatever a browser sends.
 */
record DetailsForm(Map<String, List<String>> values) {

  /** The groups of rows, by the beginning of their fields' names. */
  static final List<String> GROUPS = List.of("other", "number", "contact", "carer");

  private static final int MOST_ROWS = 20;
  private static final int LONGEST = 4000;
  private static final Pattern ROW = Pattern.compile("([a-z]+)-([0-9]{1,2})-([a-z]+)");

  static DetailsForm of(MultiValueMap<String, String> sent) {
    var values = new LinkedHashMap<String, List<String>>();
    sent.forEach((name, list) -> {
      if (!name.startsWith("_") && !name.equals("change")) {
        values.put(name, list.stream().filter(Objects::nonNull).map(DetailsForm::tidy).toList());
      }
    });
    return new DetailsForm(values);
  }

  private static String tidy(String value) {
    var text = value.replace("\r\n", "\n").replace("\u0000", "").strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  String get(String name) {
    var list = values.get(name);
    return list == null || list.isEmpty() ? "" : list.getFirst();
  }

  @Nullable String orNull(String name) {
    var value = get(name);
    return value.isEmpty() ? null : value;
  }

  boolean has(String name, String value) {
    return values.getOrDefault(name, List.of()).contains(value);
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The rows of a group; always one, so that there is somewhere to type. */
  List<Row> rows(String group) {
    var count =
        values.keySet().stream()
            .map(ROW::matcher)
            .filter(match -> match.matches() && match.group(1).equals(group))
            .mapToInt(match -> Integer.parseInt(match.group(2)) + 1)
            .max()
            .orElse(1);
    return IntStream.range(0, Math.min(count, MOST_ROWS))
        .mapToObj(i -> new Row(this, group, i))
        .toList();
  }

  /**
   * Adds or takes away a row, as a button without JavaScript asks: "add-contact", "drop-carer-1".
   */
  DetailsForm changed(String change) {
    var parts = change.split("-");
    if (parts.length < 2 || !GROUPS.contains(parts[1])) {
      return this;
    }
    var rows = new ArrayList<>(rows(parts[1]).stream().map(Row::values).toList());
    if (parts[0].equals("add") && rows.size() < MOST_ROWS) {
      rows.add(Map.of("value", List.of("")));
    }
    if (parts[0].equals("drop") && parts.length == 3 && parts[2].matches("[0-9]{1,2}")) {
      var at = Integer.parseInt(parts[2]);
      if (at < rows.size()) {
        rows.remove(at);
      }
    }
    return withRows(parts[1], rows);
  }

  DetailsForm withRows(String group, List<Map<String, List<String>>> rows) {
    var changed = new LinkedHashMap<>(values);
    changed.keySet().removeIf(name -> isOf(name, group));
    IntStream.range(0, rows.size())
        .forEach(i ->
            rows.get(i).forEach((field, list) -> changed.put(group + "-" + i + "-" + field, list)));
    return new DetailsForm(changed);
  }

  DetailsForm with(String name, String value) {
    var changed = new LinkedHashMap<>(values);
    changed.put(name, List.of(value));
    return new DetailsForm(changed);
  }

  /** The choice of that name; what no select of ours can send is the one that says least. */
  static <E extends Enum<E>> E choice(String name, E otherwise) {
    return Arrays.stream(otherwise.getDeclaringClass().getEnumConstants())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElse(otherwise);
  }

  static boolean isOf(String name, String group) {
    var match = ROW.matcher(name);
    return match.matches() && match.group(1).equals(group);
  }

  /** The whole form in one line, for a field that remembers what the form began with. */
  String packed() {
    return values.entrySet().stream()
        .flatMap(e -> e.getValue().stream().map(v -> encoded(e.getKey()) + "=" + encoded(v)))
        .collect(Collectors.joining("&"));
  }

  static DetailsForm unpacked(String packed) {
    var values = new LinkedHashMap<String, List<String>>();
    for (var pair : packed.split("&")) {
      var at = pair.indexOf('=');
      if (at > 0) {
        values
            .computeIfAbsent(decoded(pair.substring(0, at)), n -> new ArrayList<>())
            .add(decoded(pair.substring(at + 1)));
      }
    }
    return new DetailsForm(values);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** One row of a group. */
  record Row(DetailsForm form, String group, int index) {

    String name(String field) {
      return group + "-" + index + "-" + field;
    }

    String get(String field) {
      return form.get(name(field));
    }

    boolean has(String field) {
      return !get(field).isEmpty();
    }

    Map<String, List<String>> values() {
      var values = new LinkedHashMap<String, List<String>>();
      form.values.forEach((name, list) -> {
        var match = ROW.matcher(name);
        if (match.matches()
            && match.group(1).equals(group)
            && Integer.parseInt(match.group(2)) == index) {
          values.put(match.group(3), list);
        }
      });
      return values;
    }
  }
}
