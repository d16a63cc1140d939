package org.carewright.record.intake;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Enumerations.ResourceType;

/** Why a type that no table keeps is refused. */
final class UnknownType {

  private static final Set<String> R4 =
      EnumSet.allOf(ResourceType.class).stream().map(Enum::name).collect(Collectors.toSet());

  private UnknownType() {}

  static String reason(String type) {
    return R4.contains(type.toUpperCase(java.util.Locale.ROOT))
        ? "Carewright keeps no resources of type %s.".formatted(type)
        : "FHIR R4 has no resource type of this name.";
  }
}
