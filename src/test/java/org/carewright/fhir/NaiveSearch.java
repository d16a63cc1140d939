package org.carewright.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.fhirpath.IFhirPath;
import ca.uhn.fhir.fhirpath.IFhirPathEvaluationContext;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Searches by looking at every resource with FHIRPath: slow, simple, and nothing like the way in
 * which the server does it.
 */
final class NaiveSearch {

  private static final Pattern CAST =
      Pattern.compile("\\(?([\\w.]+?)(?: as |\\.as\\()(\\w+)\\)(.*)");

  private final FhirContext context = FhirContext.forR4Cached();
  private final IFhirPath paths = context.newFhirPath();
  private final Map<String, List<Resource>> byType;
  private final Map<String, Map<String, List<IBase>>> values = new HashMap<>();

  NaiveSearch(List<Resource> resources) {
    byType = resources.stream().collect(Collectors.groupingBy(Resource::fhirType));
    paths.setEvaluationContext(
        new IFhirPathEvaluationContext() {
          @Override
          public @Nullable IBase resolveReference(IIdType reference, @Nullable IBase from) {
            return reference.getResourceType() == null
                ? null
                : context.getResourceDefinition(reference.getResourceType()).newInstance();
          }
        });
  }

  List<String> types() {
    return byType.keySet().stream().sorted().toList();
  }

  List<RuntimeSearchParam> parameters(String type) {
    return context.getResourceDefinition(type).getSearchParams();
  }

  /** What a parameter looks at in each resource of the type, by the resource's id. */
  Map<String, List<IBase>> values(String type, RuntimeSearchParam parameter) {
    return values.computeIfAbsent(
        type + "." + parameter.getName(),
        key ->
            byType.getOrDefault(type, List.of()).stream()
                .collect(
                    Collectors.toMap(
                        resource -> resource.getIdElement().getIdPart(),
                        resource -> values(resource, parameter.getPath()))));
  }

  private List<IBase> values(Resource resource, String path) {
    return Arrays.stream(path.split("\\s\\|\\s"))
        .flatMap(term -> term(resource, term.strip()).stream())
        .toList();
  }

  /** HAPI's engine knows the types of a cast only from another library, so casts are made here. */
  private List<IBase> term(Resource resource, String term) {
    var cast = CAST.matcher(term);
    if (!cast.matches()) {
      return paths.evaluate(resource, term, IBase.class);
    }
    var rest = cast.group(3);
    return paths.evaluate(resource, cast.group(1), IBase.class).stream()
        .filter(value -> value.fhirType().equals(cast.group(2)))
        .flatMap(value ->
            rest.isEmpty()
                ? Stream.of(value)
                : paths.evaluate(value, rest.substring(1), IBase.class).stream())
        .toList();
  }

  /** The ids of those of which a value, or the lack of one, is what was asked for. */
  Set<String> find(String type, RuntimeSearchParam parameter, GeneratedSearch search) {
    return values(type, parameter).entrySet().stream()
        .filter(entry -> search.matches(entry.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
