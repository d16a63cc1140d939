package org.carewright.patient;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the person lives, stays or lived. */
public record Address(
    Kind kind,
    List<String> lines,
    @Nullable String town,
    @Nullable String district,
    @Nullable String postcode,
    @Nullable String country) {

  /** Which address it is. */
  public enum Kind {
    HOME("Home"),
    TEMPORARY("Staying at"),
    FORMER("Former");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public Address {
    lines = List.copyOf(lines);
  }

  /** "1099 Conroy Gardens, Shrewsbury, MA 00000". */
  public String oneLine() {
    return Stream.concat(lines.stream(), Stream.of(town, district, postcode))
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(", "));
  }
}
