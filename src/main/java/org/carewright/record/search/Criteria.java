package org.carewright.record.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carewright.record.store.ResourceIndex;
import org.carewright.record.store.ResourceIndexes;
import org.carewright.record.store.SearchColumn.Kind;
import org.carewright.record.store.SearchParameter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands {@code name:modifier.chain=value} by the declaration of a type. */
@Component
class Criteria {

  private static final int DEEPEST = 4;

  private final ResourceIndexes indexes;

  Criteria(ResourceIndexes indexes) {
    this.indexes = indexes;
  }

  /** Empty when the type has no such parameter. */
  Optional<Criterion> find(ResourceIndex index, String name, String value, String base) {
    return find(index, name, value, base, 1);
  }

  private Optional<Criterion> find(
      ResourceIndex index, String name, String value, String base, int depth) {
    if (depth > DEEPEST) {
      throw WrongSearch.notSupported("A chain may have %d links.".formatted(DEEPEST));
    }
    if (name.startsWith("_has:")) {
      return referred(index, name, value, base, depth);
    }
    var dot = name.indexOf('.');
    var head = dot < 0 ? name : name.substring(0, dot);
    var colon = head.indexOf(':');
    var bare = colon < 0 ? head : head.substring(0, colon);
    var modifier = colon < 0 ? "" : head.substring(colon + 1);
    if (dot >= 0) {
      var parameter = index.parameters().get(bare);
      return parameter == null
          ? Optional.empty()
          : Optional.of(chained(parameter, modifier, name.substring(dot + 1), value, base, depth));
    }
    var values = Values.alternatives(value);
    return switch (bare) {
      case "_id" -> Optional.of(new Criterion.Ids(ids(modifier, values)));
      case "_lastUpdated" -> Optional.of(updated(modifier, values));
      case "_source" ->
          Optional.of(new Criterion.Source(values.stream().map(Values::plain).toList()));
      default ->
          Optional.ofNullable(index.parameters().get(bare))
              .map(parameter -> plain(index, parameter, modifier, value, base));
    };
  }

  private static List<String> ids(String modifier, List<String> values) {
    if (!modifier.isEmpty()) {
      throw WrongSearch.notSupported("_id takes no modifier.");
    }
    return values.stream().map(Values::plain).toList();
  }

  private static Criterion updated(String modifier, List<String> values) {
    if (!modifier.isEmpty()) {
      throw WrongSearch.notSupported("_lastUpdated takes no modifier.");
    }
    var parameter =
        new SearchParameter(
            "_lastUpdated", Kind.DATE, List.of(), List.of(), false, List.of(), null);
    return new Criterion.Updated(parameter, values);
  }

  private static Criterion plain(
      ResourceIndex index, SearchParameter parameter, String modifier, String value, String base) {
    if (modifier.equals("missing")) {
      if (!value.equals("true") && !value.equals("false")) {
        throw WrongSearch.invalid(":missing is true or false.");
      }
      return new Criterion.Missing(parameter, value.equals("true"));
    }
    if (value.isEmpty()) {
      throw WrongSearch.invalid("The parameter %s has no value.".formatted(parameter.name()));
    }
    var values = Values.alternatives(value);
    if (parameter.ofOwner() && values.size() == 1 && index.ofPatients()) {
      var reference = ReferenceSearch.relative(Values.plain(values.getFirst()), base);
      var patient = ReferenceSearch.patient(parameter, modifier, reference);
      if (patient.isPresent()) {
        return new Criterion.OfPatient(patient.get());
      }
    }
    return new Criterion.Plain(parameter, modifier, values);
  }

  private Criterion chained(
      SearchParameter parameter, String type, String rest, String value, String base, int depth) {
    var targets = type.isEmpty() ? parameter.targets() : List.of(type);
    if (parameter.ofOwner()) {
      targets = targets.contains("Patient") ? List.of("Patient") : List.of();
    }
    var links = new ArrayList<Criterion>();
    for (var target : targets) {
      var index = indexes.find(target).orElse(null);
      var inner = inner(index, rest, value, base, depth);
      if (index != null && inner.isPresent()) {
        links.add(new Criterion.Chained(parameter, index, inner.get()));
      }
    }
    if (links.isEmpty()) {
      throw WrongSearch.invalid(
          "Nothing that %s refers to has the search parameter %s."
              .formatted(parameter.name(), rest));
    }
    return links.size() == 1 ? links.getFirst() : new Criterion.AnyOf(links);
  }

  private Optional<Criterion> inner(
      @Nullable ResourceIndex index, String rest, String value, String base, int depth) {
    return index == null ? Optional.empty() : find(index, rest, value, base, depth + 1);
  }

  private Optional<Criterion> referred(
      ResourceIndex index, String name, String value, String base, int depth) {
    var parts = name.split(":", 4);
    var by = parts.length < 4 ? Optional.<ResourceIndex>empty() : indexes.find(parts[1]);
    var parameter = by.map(type -> type.parameters().get(parts[2]));
    if (by.isEmpty() || parameter.isEmpty() || parameter.get().kind() != Kind.REFERENCE) {
      throw WrongSearch.invalid(
          "%s is not _has:Type:reference:parameter as R4 knows them.".formatted(name));
    }
    var targets = parameter.get().targets();
    if (!targets.isEmpty() && !targets.contains(index.type())) {
      throw WrongSearch.invalid(
          "%s of %s does not refer to a %s.".formatted(parts[2], parts[1], index.type()));
    }
    var inner =
        find(by.get(), parts[3], value, base, depth + 1)
            .orElseThrow(() ->
                WrongSearch.invalid(
                    "%s has no search parameter %s.".formatted(parts[1], parts[3])));
    return Optional.of(new Criterion.Referred(by.get(), parameter.get(), inner));
  }
}
