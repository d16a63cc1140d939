package org.carewright.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.fhirpath.IFhirPath;
import ca.uhn.fhir.fhirpath.IFhirPathEvaluationContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Searches by looking at every resource with FHIRPath: slow, simple, and nothing like the way in
 * which the server does it.
 */
final class NaiveSearch {

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
                        resource -> paths.evaluate(resource, parameter.getPath(), IBase.class))));
  }

  /** The ids of those of which a value, or the lack of one, is what was asked for. */
  Set<String> find(String type, RuntimeSearchParam parameter, GeneratedSearch search) {
    return values(type, parameter).entrySet().stream()
        .filter(entry -> search.matches(entry.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
