package org.carewright.record.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.carewright.record.store.SearchParameter;

/** https://hl7.org/fhir/R4/search.html#reference. */
final class ReferenceSearch {

  private static final Pattern LITERAL =
      Pattern.compile("([A-Z][A-Za-z]+)/([A-Za-z0-9\\-.]{1,64})(/_history/[A-Za-z0-9\\-.]+)?");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");

  private ReferenceSearch() {}

  /**
   * @param base the address of this interface: what begins with it is meant without it
   */
  static String condition(Asked asked, String base) {
    if (asked.modifier().equals("identifier")) {
      return identifier(asked);
    }
    var type = asked.modifier();
    if (!type.isEmpty() && !Character.isUpperCase(type.charAt(0))) {
      throw asked.wrongModifier();
    }
    if (asked.parameter().ofOwner()) {
      return owner(asked, base);
    }
    var references = new LinkedHashSet<String>();
    var ids = new ArrayList<String>();
    for (var value : asked.values()) {
      add(asked, type, relative(Values.plain(value), base), references, ids);
    }
    return matches(asked, references, ids);
  }

  private static void add(
      Asked asked, String type, String value, Set<String> references, List<String> ids) {
    var literal = LITERAL.matcher(value);
    var targets = asked.parameter().targets();
    if (literal.matches()) {
      var fits = targets.isEmpty() || targets.contains(literal.group(1));
      if (fits && (type.isEmpty() || type.equals(literal.group(1)))) {
        references.add(literal.group(1) + "/" + literal.group(2));
      }
    } else if (!ID.matcher(value).matches()) {
      references.add(value);
    } else if (!type.isEmpty()) {
      references.add(type + "/" + value);
    } else if (targets.isEmpty()) {
      ids.add("/" + value);
    } else {
      targets.forEach(target -> references.add(target + "/" + value));
      // A canonical may look like an id.
      references.add(value);
    }
  }

  private static String matches(Asked asked, Set<String> references, List<String> ids) {
    if (references.isEmpty() && ids.isEmpty()) {
      return "false";
    }
    var conditions = new ArrayList<String>();
    if (!references.isEmpty()) {
      var array = asked.sql().texts(references);
      conditions.add(asked.anyColumn(column -> column + " && " + array));
    }
    for (var id : ids) {
      var end = asked.sql().param("%" + id.replace("_", "\\_"));
      conditions.add(
          asked.anyColumn(column ->
              "exists (select 1 from unnest(%s) one where one like %s)".formatted(column, end)));
    }
    return "(" + String.join(" or ", conditions) + ")";
  }

  private static String owner(Asked asked, String base) {
    var patients = new LinkedHashSet<UUID>();
    for (var value : asked.values()) {
      patient(asked.parameter(), asked.modifier(), relative(Values.plain(value), base))
          .ifPresent(patients::add);
    }
    return patients.isEmpty()
        ? "false"
        : patients.size() == 1
            ? asked.row() + ".patient_id = " + asked.sql().param(patients.iterator().next())
            : asked.row() + ".patient_id = any(" + asked.sql().uuids(patients) + ")";
  }

  /** The patient that a value of an owner's parameter names. */
  static Optional<UUID> patient(SearchParameter parameter, String modifier, String value) {
    if (!modifier.isEmpty() && !modifier.equals("Patient")
        || !parameter.targets().isEmpty() && !parameter.targets().contains("Patient")) {
      return Optional.empty();
    }
    var id = value.startsWith("Patient/") ? value.substring("Patient/".length()) : value;
    try {
      var uuid = UUID.fromString(id);
      return uuid.toString().equals(id) ? Optional.of(uuid) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static String relative(String reference, String base) {
    return reference.startsWith(base + "/") ? reference.substring(base.length() + 1) : reference;
  }

  private static String identifier(Asked asked) {
    if (asked.parameter().ofOwner()) {
      throw asked.wrongModifier();
    }
    return asked.anyValue(value -> {
      var parts = Values.split(value, '|').stream().map(Values::plain).toList();
      if (parts.size() > 2 || parts.getLast().isEmpty()) {
        throw asked.wrongValue(value, "system|value with :identifier");
      }
      if (parts.size() == 2) {
        var array = asked.sql().texts(List.of("#" + parts.getFirst() + "|" + parts.getLast()));
        return asked.anyColumn(column -> column + " && " + array);
      }
      var end = asked.sql().param(parts.getLast());
      return asked.anyColumn(column ->
          "exists (select 1 from unnest(%s) one where one ^@ '#' and split_part(one, '|', 2) = %s)"
              .formatted(column, end));
    });
  }
}
