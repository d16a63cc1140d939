package org.carewright.record.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.carewright.record.store.ResourceIndexes;
import org.jspecify.annotations.Nullable;

/**
 * What every entry of a unit is called here, and so what stands in the place of each reference to
 * it. A source's id is kept; a Patient's that is no UUID becomes one made from source and id, so
 * that the same patient is found again.
 */
final class Targets {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");
  private static final Set<String> WRITING = Set.of("POST", "PUT");
  private static final String URN_UUID = "urn:uuid:";

  private final ResourceIndexes indexes;
  private final String defaultSource;
  private final Map<Integer, String> idOf = new HashMap<>();
  private final Map<String, String> here = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Set<Integer> left = new HashSet<>();
  private final Map<String, Integer> already = new HashMap<>();
  private final List<Refusal> refusals = new ArrayList<>();

  private Targets(ResourceIndexes indexes, String defaultSource) {
    this.indexes = indexes;
    this.defaultSource = defaultSource;
  }

  /**
   * @param existing finds the id of a shared resource by "Type?identifier=..."
   */
  static Targets of(Unit unit, ResourceIndexes indexes, String defaultSource, Existing existing) {
    var targets = new Targets(indexes, defaultSource);
    unit.heads().forEach(head -> targets.add(head, existing));
    return targets;
  }

  interface Existing {
    Optional<String> find(String query);
  }

  /** The id the entry's resource has here; empty when it is refused or need not be written. */
  Optional<String> id(EntryHead head) {
    return left.contains(head.number())
        ? Optional.empty()
        : Optional.ofNullable(idOf.get(head.number()));
  }

  /** "Type/id" for what the unit itself brings, by full URL, by "Type/id" or by identifier. */
  @Nullable String find(String reference) {
    return here.get(reference);
  }

  boolean brings(String reference) {
    return taken.contains(reference);
  }

  /** How many of each type are here already, by the condition of their entry. */
  Map<String, Integer> already() {
    return already;
  }

  List<Refusal> refusals() {
    return refusals;
  }

  private void add(EntryHead head, Existing existing) {
    if ("outcome".equals(head.searchMode()) || "OperationOutcome".equals(head.type())) {
      left.add(head.number());
      return;
    }
    var reason = wrong(head);
    if (reason != null) {
      refuse(head, reason);
      return;
    }
    var type = String.valueOf(head.type());
    var query = condition(head);
    var known = query == null ? Optional.<String>empty() : existing.find(query);
    if (known.isPresent()) {
      // FHIR: a conditional create whose condition is met already does nothing.
      left.add(head.number());
      already.merge(type, 1, Integer::sum);
      name(head, type + "/" + known.get());
      return;
    }
    var id = idHere(head, type);
    if (!ID.matcher(id).matches() || head.id() != null && !ID.matcher(head.id()).matches()) {
      refuse(head, "Its id is not one FHIR allows: letters, digits, - and . up to 64.");
      return;
    }
    if (!taken.add(type + "/" + id)) {
      refuse(head, "Another entry of this file has the same type and id.");
      return;
    }
    idOf.put(head.number(), id);
    name(head, type + "/" + id);
  }

  private @Nullable String wrong(EntryHead head) {
    if (head.method() != null && !WRITING.contains(head.method())) {
      return "It asks to %s. An import adds and updates only.".formatted(head.method());
    }
    if (head.type() == null) {
      return "It holds no resource.";
    }
    if (head.type().equals("Bundle")) {
      return "It is a bundle inside a bundle. Import the inner one as a file of its own.";
    }
    return indexes.find(head.type()).isEmpty() ? UnknownType.reason(head.type()) : null;
  }

  private @Nullable String condition(EntryHead head) {
    var shared = indexes.find(String.valueOf(head.type())).filter(index -> !index.ofPatients());
    if (shared.isEmpty()) {
      return null;
    }
    if (head.ifNoneExist() != null && !head.ifNoneExist().isBlank()) {
      var query = head.ifNoneExist();
      return query.contains("?") ? query : head.type() + "?" + query;
    }
    return "PUT".equals(head.method()) && head.url() != null && head.url().contains("?")
        ? head.url()
        : null;
  }

  private String idHere(EntryHead head, String type) {
    var id = head.id();
    if (id == null && "PUT".equals(head.method()) && head.url() != null) {
      id = head.url().substring(head.url().lastIndexOf('/') + 1);
    }
    if (id == null && head.fullUrl() != null && head.fullUrl().startsWith(URN_UUID)) {
      id = head.fullUrl().substring(URN_UUID.length());
    }
    if (id == null) {
      return named(source(head) + "|" + type + "|" + identity(head));
    }
    if (!type.equals("Patient")) {
      return id;
    }
    return isUuid(id) ? id.toLowerCase(Locale.ROOT) : named(source(head) + "|Patient|" + id);
  }

  /** What tells a resource without an id from others, the same when it comes again. */
  private static String identity(EntryHead head) {
    if (!head.identifiers().isEmpty()) {
      return head.identifiers().getFirst();
    }
    return head.fullUrl() == null ? "entry " + head.number() : head.fullUrl();
  }

  private void name(EntryHead head, String target) {
    if (head.fullUrl() != null) {
      here.put(head.fullUrl(), target);
    }
    if (head.id() != null) {
      here.put(head.type() + "/" + head.id(), target);
    }
    head.identifiers()
        .forEach(identifier -> here.put(head.type() + "?identifier=" + identifier, target));
  }

  private String source(EntryHead head) {
    if (head.source() != null) {
      return head.source();
    }
    var url = head.fullUrl();
    var end = url == null || !url.startsWith("http") ? -1 : url.indexOf("/" + head.type() + "/");
    return end < 0 || url == null ? defaultSource : url.substring(0, end);
  }

  private void refuse(EntryHead head, String reason) {
    left.add(head.number());
    refusals.add(Refusal.of(head, reason));
  }

  static boolean isUuid(String id) {
    try {
      return UUID.fromString(id).toString().equalsIgnoreCase(id);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  static String named(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
