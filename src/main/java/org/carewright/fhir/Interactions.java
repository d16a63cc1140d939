package org.carewright.fhir;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.carewright.fhir.Interaction.Route;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All interactions there are, by what they answer. */
@Component
class Interactions {

  private final Map<Place, Map<String, Interaction>> byPlace = new EnumMap<>(Place.class);
  private final List<Interaction> list = new ArrayList<>();

  Interactions(ObjectProvider<Interaction> all) {
    all.orderedStream().forEach(this::add);
  }

  private void add(Interaction interaction) {
    list.add(interaction);
    for (var route : interaction.served().routes()) {
      var methods = byPlace.computeIfAbsent(route.place(), place -> new java.util.TreeMap<>());
      if (methods.put(route.method(), interaction) != null) {
        throw new IllegalStateException("Two interactions answer " + route);
      }
    }
  }

  List<Interaction> list() {
    return List.copyOf(list);
  }

  Interaction get(String method, Place place) {
    var methods = byPlace.getOrDefault(place, Map.of());
    var interaction = methods.get(method.equals("HEAD") ? "GET" : method);
    if (interaction != null) {
      return interaction;
    }
    if (methods.isEmpty()) {
      throw Refused.unknownPath(
          "This interaction is not served here. /fhir/metadata lists what is.");
    }
    var allowed = new TreeSet<>(methods.keySet());
    if (allowed.contains("GET")) {
      allowed.add("HEAD");
    }
    throw Refused.wrongMethod(
        "%s is not served here; %s is.".formatted(method, String.join(", ", allowed)),
        List.copyOf(allowed));
  }

  boolean has(Route route) {
    return byPlace.getOrDefault(route.place(), Map.of()).containsKey(route.method());
  }
}
