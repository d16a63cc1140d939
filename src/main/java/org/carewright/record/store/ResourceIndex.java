package org.carewright.record.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is kept of one resource type beside its JSON: whose it is, what a list shows, and one typed
 * column per declared search parameter. DDL, extraction and search are all driven by it.
 *
 * @param others what tells which other patients it names; null when its own patient decides who
 *     sees it
 * @param columns those that answer the parameters, each once
 * @param parameters FHIR's search parameters by name
 * @param across those searched for without naming a patient, each with an index of its own
 */
public record ResourceIndex(
    String type,
    Owner owner,
    List<ElementPath> owners,
    Shown title,
    Shown status,
    Shown category,
    List<ElementPath> when,
    List<ElementPath> until,
    Shown detail,
    Shown who,
    boolean measures,
    @Nullable Others others,
    List<SearchColumn> columns,
    Map<String, SearchParameter> parameters,
    List<String> across) {

  /** Whose a resource of the type is. */
  public enum Owner {
    PATIENT,
    PATIENT_OR_NOBODY,
    ITSELF,
    NOBODY
  }

  /** Owns what could belong to a patient but does not. */
  public static final UUID UNOWNED = new UUID(0, 0);

  public ResourceIndex {
    owners = List.copyOf(owners);
    when = List.copyOf(when);
    until = List.copyOf(until);
    columns = List.copyOf(columns);
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    across = List.copyOf(across);
  }

  public String table() {
    return "fhir." + type.toLowerCase(java.util.Locale.ROOT);
  }

  /** Whether rows carry a patient_id and are keyed by it first. */
  public boolean ofPatients() {
    return owner != Owner.NOBODY;
  }

  /** The reference to the patient the resource belongs to: "Patient/..." as it is written there. */
  public Optional<String> patientReference(JsonNode resource) {
    return owners.stream()
        .flatMap(path -> path.in(resource).stream())
        .map(node -> Words.text(node, "reference"))
        .filter(reference -> reference != null && reference.startsWith("Patient/"))
        .findFirst();
  }

  /** Another thing than a patient that the resource says it is about, such as "Group". */
  public Optional<String> otherSubject(JsonNode resource) {
    return owners.stream()
        .flatMap(path -> path.in(resource).stream())
        .map(node -> Words.text(node, "reference"))
        .filter(reference -> reference != null)
        .findFirst();
  }

  @Nullable When when(JsonNode resource) {
    return When.of(resource, when, until);
  }
}
