package org.carewright.patient.details;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Brings two people's edits together. What only one of them changed is taken over; where both
 * changed the same field it is shown with both texts, and the form keeps the one of the person who
 * is looking at it. Rows that either added are all kept.
 *
 * @param merged what the form shows now
 * @param both the fields that both changed
 */
record Conflict(DetailsForm merged, List<Both> both) {

  /** A field that both changed. */
  record Both(String label, String theirs, String yours) {}

  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("title", "Title"),
          Map.entry("given", "Given names"),
          Map.entry("family", "Family name"),
          Map.entry("called", "Preferred name"),
          Map.entry("born", "Date of birth"),
          Map.entry("gender", "Gender"),
          Map.entry("pronouns", "Pronouns"),
          Map.entry("died", "Has died"),
          Map.entry("diedon", "Date of death"),
          Map.entry("national", "National number"),
          Map.entry("street", "Address"),
          Map.entry("town", "Town or city"),
          Map.entry("district", "County or state"),
          Map.entry("postcode", "Postcode"),
          Map.entry("preferred", "Preferred way to reach"),
          Map.entry("language", "Language"),
          Map.entry("interpreter", "Interpreter"),
          Map.entry("communication", "How to talk with them"),
          Map.entry("adjustment", "Reasonable adjustments"),
          Map.entry("adjustmentnote", "Other adjustments"),
          Map.entry("matters", "What matters to me"));

  static Conflict between(DetailsForm began, DetailsForm theirs, DetailsForm yours) {
    var merged = yours;
    var both = new ArrayList<Both>();
    var names =
        Stream.of(began, theirs, yours)
            .flatMap(form -> form.values().keySet().stream())
            .filter(LABELS::containsKey)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    for (var name : names) {
      var was = words(began, name);
      var their = words(theirs, name);
      var your = words(yours, name);
      if (your.equals(was) && !their.equals(was)) {
        var values = new LinkedHashMap<>(merged.values());
        values.put(name, theirs.all(name));
        merged = new DetailsForm(values);
      } else if (!their.equals(was) && !their.equals(your)) {
        both.add(new Both(LABELS.getOrDefault(name, name), shown(their), shown(your)));
      }
    }
    for (var group : DetailsForm.GROUPS) {
      merged = rows(group, began, theirs, merged);
    }
    return new Conflict(merged, both);
  }

  private static DetailsForm rows(
      String group, DetailsForm began, DetailsForm theirs, DetailsForm yours) {
    var was = filled(began, group);
    var their = filled(theirs, group);
    var your = filled(yours, group);
    if (their.equals(was)) {
      return yours;
    }
    if (your.equals(was)) {
      return yours.withRows(group, their);
    }
    var rows = new ArrayList<>(your);
    their.stream().filter(row -> !was.contains(row) && !your.contains(row)).forEach(rows::add);
    return yours.withRows(group, rows);
  }

  private static List<Map<String, List<String>>> filled(DetailsForm form, String group) {
    return form.rows(group).stream()
        .filter(row -> row.has("value"))
        .map(row ->
            row.values().entrySet().stream()
                .filter(field -> !String.join("", field.getValue()).isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
        .toList();
  }

  private static String words(DetailsForm form, String name) {
    return form.all(name).stream().filter(v -> !v.isEmpty()).collect(Collectors.joining(", "));
  }

  private static String shown(String text) {
    return text.isEmpty() ? "(empty)" : text;
  }
}
