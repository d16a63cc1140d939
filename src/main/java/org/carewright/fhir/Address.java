package org.carewright.fhir;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A path below {@code /fhir}, taken apart.
 *
 * @param type the resource type, or "" where there is none
 * @param id the resource's id, or ""
 * @param version the version's id, or ""
 */
record Address(Place place, String type, String id, String version) {

  private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z]{1,60}");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");

  /** Empty when no interaction of FHIR has such a path. */
  static Optional<Address> of(String path) {
    var steps =
        Arrays.stream(path.split("/")).filter(step -> !step.isEmpty()).toArray(String[]::new);
    return switch (steps.length) {
      case 0 -> system(Place.BASE);
      case 1 -> one(steps[0]);
      case 2 -> two(steps[0], steps[1]);
      case 3 ->
          steps[2].equals("_history")
              ? instance(Place.INSTANCE_HISTORY, steps[0], steps[1], "")
              : Optional.empty();
      case 4 ->
          steps[2].equals("_history") && ID.matcher(steps[3]).matches()
              ? instance(Place.VERSION, steps[0], steps[1], steps[3])
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<Address> one(String step) {
    return switch (step) {
      case "metadata" -> system(Place.METADATA);
      case "_search" -> system(Place.SYSTEM_SEARCH);
      case "_history" -> system(Place.SYSTEM_HISTORY);
      default -> type(Place.TYPE, step);
    };
  }

  private static Optional<Address> two(String first, String second) {
    if (first.equals(".well-known")) {
      return second.equals("smart-configuration")
          ? system(Place.SMART_CONFIGURATION)
          : Optional.empty();
    }
    return switch (second) {
      case "_search" -> type(Place.TYPE_SEARCH, first);
      case "_history" -> type(Place.TYPE_HISTORY, first);
      default -> instance(Place.INSTANCE, first, second, "");
    };
  }

  private static Optional<Address> system(Place place) {
    return Optional.of(new Address(place, "", "", ""));
  }

  private static Optional<Address> type(Place place, String type) {
    return TYPE.matcher(type).matches()
        ? Optional.of(new Address(place, type, "", ""))
        : Optional.empty();
  }

  private static Optional<Address> instance(Place place, String type, String id, String version) {
    return TYPE.matcher(type).matches() && ID.matcher(id).matches()
        ? Optional.of(new Address(place, type, id, version))
        : Optional.empty();
  }
}
