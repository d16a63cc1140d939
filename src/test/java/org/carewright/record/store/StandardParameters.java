package org.carewright.record.store;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeChildPrimitiveEnumerationDatatypeDefinition;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes R4's standard search parameters, as HAPI's structures name them, in the words of {@code
 * record/search-parameters.txt}.
 */
final class StandardParameters {

  private static final Pattern CAST = Pattern.compile("\\((\\S+) as (\\w+)\\)(.*)");
  private static final Pattern AS = Pattern.compile("(\\S+)\\.as\\((\\w+)\\)");
  private static final Pattern RESOLVE =
      Pattern.compile("(\\S+)\\.where\\(resolve\\(\\) is (\\w+)\\)");
  private static final Pattern WHERE = Pattern.compile("\\.where\\((\\w+)='([\\w-]+)'\\)");
  private static final Set<String> NO_QUANTITY = Set.of("SampledData");

  private final FhirContext fhir;
  private final BaseRuntimeElementCompositeDefinition<?> type;

  private StandardParameters(FhirContext fhir, String type) {
    this.fhir = fhir;
    this.type = fhir.getResourceDefinition(type);
  }

  static String write(FhirContext fhir, List<String> types) {
    return types.stream()
        .map(type -> new StandardParameters(fhir, type).lines(type))
        .collect(Collectors.joining("\n"));
  }

  private String lines(String name) {
    var lines = new TreeSet<String>();
    for (var parameter : fhir.getResourceDefinition(name).getSearchParams()) {
      if (!parameter.getName().startsWith("_") && isKnown(parameter)) {
        lines.add("  " + line(parameter));
      }
    }
    return "type "
        + name
        + "\n"
        + lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  /** Sounds and distances are not kept. */
  private static boolean isKnown(RuntimeSearchParam parameter) {
    return parameter.getParamType() != RestSearchParameterTypeEnum.COMPOSITE
        && parameter.getParamType() != RestSearchParameterTypeEnum.SPECIAL
        && !parameter.getName().equals("phonetic");
  }

  private String line(RuntimeSearchParam parameter) {
    var targets = new TreeSet<>(parameter.getTargets());
    var paths = new LinkedHashSet<String>();
    var ends = new ArrayList<End>();
    for (var term : parameter.getPath().split("\\s\\|\\s")) {
      var resolve = RESOLVE.matcher(term);
      var plain = resolve.matches() ? resolve.group(1) : term;
      if (resolve.matches()) {
        targets.clear();
        targets.add(resolve.group(2));
      }
      if (NO_QUANTITY.stream().noneMatch(plain::contains)) {
        var end = end(plain.strip());
        paths.add(end.path());
        ends.add(end);
      }
    }
    var kind = parameter.getParamType().name().toLowerCase(Locale.ROOT);
    if (kind.equals("date") && ends.stream().anyMatch(End::several)) {
      kind = "dates";
    }
    var systems = ends.stream().map(End::system).collect(Collectors.toCollection(TreeSet::new));
    systems.remove("");
    return parameter.getName()
        + " "
        + kind
        + " "
        + String.join(" | ", paths)
        + (targets.isEmpty() || !kind.equals("reference") ? "" : " -> " + String.join(" ", targets))
        + (kind.equals("token") && systems.size() == 1 ? " @" + systems.first() : "");
  }

  /** Where a path leads: as the declaration writes it, whether to several, and its code system. */
  private record End(String path, boolean several, String system) {}

  private End end(String term) {
    if (term.contains(".exists()")) {
      return new End("exists(deceased[x])", false, "");
    }
    var cast = CAST.matcher(term);
    if (cast.matches()) {
      return walk(cast.group(1) + cast.group(3), cast.group(2));
    }
    var as = AS.matcher(term);
    return as.matches() ? walk(as.group(1), as.group(2)) : walk(term, "");
  }

  private End walk(String expression, String cast) {
    var steps = new ArrayList<String>();
    boolean several = false;
    BaseRuntimeElementDefinition<?> at = type;
    BaseRuntimeChildDefinition child = null;
    var names = WHERE.matcher(expression).replaceAll("($1=$2)").split("\\.");
    var first = names[0].equals(type.getName()) ? 1 : 0;
    for (var name : Arrays.copyOfRange(names, first, names.length)) {
      var bare = name.replaceAll("\\(.*", "");
      child = child(at, bare);
      several |= child.getMax() != 1;
      var isChoice = child.getValidChildNames().stream().noneMatch(bare::equals);
      if (!isChoice) {
        steps.add(name);
        at = child.getChildByName(bare);
      } else {
        steps.add(bare + (cast.isEmpty() ? "[x]" : capital(cast)));
        at = cast.isEmpty() ? at : child.getChildByName(bare + capital(cast));
      }
    }
    return new End(String.join(".", steps), several, child == null ? "" : system(child));
  }

  private static BaseRuntimeChildDefinition child(BaseRuntimeElementDefinition<?> at, String name) {
    return ((BaseRuntimeElementCompositeDefinition<?>) at)
        .getChildren().stream()
            .filter(one ->
                one.getElementName().equals(name) || one.getElementName().equals(name + "[x]"))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(at.getName() + " has no " + name));
  }

  /** The system of a code whose values R4 fixes. */
  private static String system(BaseRuntimeChildDefinition child) {
    if (!(child instanceof RuntimeChildPrimitiveEnumerationDatatypeDefinition coded)) {
      return "";
    }
    var bound = coded.getBoundEnumType();
    try {
      return String.valueOf(bound.getMethod("getSystem").invoke(bound.getEnumConstants()[0]));
    } catch (ReflectiveOperationException e) {
      return "";
    }
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
