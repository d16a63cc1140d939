package org.carewright.fhir;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.carewright.record.store.ResourceIndex;
import org.carewright.record.store.ResourceIndexes;
import org.carewright.record.store.SearchParameter;
import org.carewright.record.write.Writes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What this interface can do, made from what is there:
 * https://hl7.org/fhir/R4/http.html#capabilities.
 */
@Component
class Capabilities implements Interaction {

  private static final Served SERVED =
      new Served("", null, true, List.of(new Route("GET", Place.METADATA)));

  private final ObjectProvider<Interactions> interactions;
  private final ResourceIndexes indexes;
  private final String since;

  Capabilities(ObjectProvider<Interactions> interactions, ResourceIndexes indexes, Clock clock) {
    this.interactions = interactions;
    this.indexes = indexes;
    this.since = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  @Override
  public Served served() {
    return SERVED;
  }

  @Override
  public Answer answer(FhirRequest request) {
    var json =
        """
        {"resourceType":"CapabilityStatement","status":"active","date":"%s","publisher":"Carewright",\
        "kind":"instance","software":{"name":"Carewright"},"implementation":{"description":\
        "The record of a care coordination service","url":%s},"fhirVersion":"4.0.1",\
        "format":["application/fhir+json","application/fhir+xml"],"rest":[{"mode":"server",\
        "security":{"cors":false,"service":[{"coding":[{"system":\
        "http://terminology.hl7.org/CodeSystem/restful-security-service","code":"SMART-on-FHIR"}]}],\
        "description":"A bearer token with SMART scopes; make one under Your account, Access tokens."},\
        "resource":[%s]%s}]}\
        """
            .formatted(since, Json.string(request.base()), resources(), system());
    return Answer.of(200, json);
  }

  private String resources() {
    return indexes.list().stream().map(this::resource).collect(Collectors.joining(","));
  }

  private String resource(ResourceIndex index) {
    var parts = new ArrayList<String>();
    parts.add("\"type\":\"" + index.type() + "\"");
    parts.add("\"interaction\":[" + codes(index) + "]");
    parts.add(
        "\"versioning\":\"versioned\",\"readHistory\":true,\"conditionalRead\":\"full-support\"");
    if (Writes.closed(index).isEmpty()) {
      parts.add(
          "\"updateCreate\":true,\"conditionalCreate\":true,\"conditionalUpdate\":true,"
              + "\"conditionalDelete\":\"single\"");
    }
    if (has("search-type")) {
      parts.add(includes(index));
      parts.add("\"searchParam\":[" + parameters(index) + "]");
    }
    return "{" + String.join(",", parts) + "}";
  }

  private String includes(ResourceIndex index) {
    var list =
        index.parameters().values().stream()
            .filter(one -> one.kind().name().equals("REFERENCE"))
            .map(one -> "\"" + index.type() + ":" + one.name() + "\"")
            .collect(Collectors.joining(","));
    return "\"searchInclude\":[\"*\"" + (list.isEmpty() ? "" : ",") + list + "]";
  }

  private static String parameters(ResourceIndex index) {
    var common =
        "{\"name\":\"_id\",\"type\":\"token\"},{\"name\":\"_lastUpdated\",\"type\":\"date\"},"
            + "{\"name\":\"_source\",\"type\":\"uri\"}";
    return index.parameters().values().stream()
        .map(Capabilities::parameter)
        .collect(Collectors.joining(",", common + ",", ""));
  }

  private static String parameter(SearchParameter parameter) {
    var kind =
        switch (parameter.kind()) {
          case DATE, DATES -> "date";
          default -> parameter.kind().name().toLowerCase(Locale.ROOT);
        };
    return "{\"name\":\"%s\",\"type\":\"%s\"}".formatted(parameter.name(), kind);
  }

  private String system() {
    var codes = codes(served -> isOfSystem(served));
    return codes.isEmpty() ? "" : ",\"interaction\":[" + codes + "]";
  }

  /** Those on a type and its instances; what a module keeps to itself is only read. */
  private String codes(ResourceIndex index) {
    var closed = Writes.closed(index).isPresent();
    return codes(served -> !isOfSystem(served) && !(closed && isWrite(served)));
  }

  private static boolean isWrite(Served served) {
    return switch (served.permission()) {
      case CREATE, UPDATE, DELETE -> true;
      case READ, SEARCH -> false;
      case null -> false;
    };
  }

  private String codes(Predicate<Served> which) {
    return interactions.getObject().list().stream()
        .map(Interaction::served)
        .filter(served -> !served.code().isEmpty() && which.test(served))
        .flatMap(served -> Arrays.stream(served.code().split(" ")))
        .map(code -> "{\"code\":\"" + code + "\"}")
        .collect(Collectors.joining(","));
  }

  private boolean has(String code) {
    return interactions.getObject().list().stream()
        .anyMatch(one -> one.served().code().equals(code));
  }

  private static boolean isOfSystem(Interaction.Served served) {
    return served.routes().stream()
        .allMatch(route ->
            switch (route.place()) {
              case BASE, METADATA, SMART_CONFIGURATION, SYSTEM_SEARCH, SYSTEM_HISTORY -> true;
              case TYPE, TYPE_SEARCH, TYPE_HISTORY, INSTANCE, INSTANCE_HISTORY, VERSION -> false;
            });
  }
}
