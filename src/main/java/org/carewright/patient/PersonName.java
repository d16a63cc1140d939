package org.carewright.patient;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person's name in its parts; one of given and family may be empty, as in some cultures. */
public record PersonName(@Nullable String title, String given, String family) {

  /** "Mr Abdul Hand". */
  public String full() {
    return join(title, given, family);
  }

  /** "Abdul Hand". */
  public String plain() {
    return join(given, family);
  }

  /** "HAND, Abdul", the way records are sorted and checked against each other. */
  public String formal() {
    if (family.isEmpty()) {
      return given;
    }
    var upper = family.toUpperCase(Locale.ROOT);
    return given.isEmpty() ? upper : upper + ", " + given;
  }

  /** The preferred name, else the first given name, else the family name. */
  String called(@Nullable String preferred) {
    if (preferred != null) {
      return preferred;
    }
    return given.isEmpty() ? family : given.split(" ", 2)[0];
  }

  private static String join(@Nullable String... parts) {
    return Stream.of(parts)
        .filter(part -> part != null && !part.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
