package org.carewright.view;

import java.util.Locale;

/**
 * A part of a list that can be shown alone, such as what is overdue: an enum whose first constant
 * is the whole list and needs no word in the address.
 */
public interface ListPart {

  int ordinal();

  String name();

  /** As in the address. */
  default String word() {
    return ordinal() == 0 ? "" : name().toLowerCase(Locale.ROOT);
  }

  /** The part of that word; the whole list for an unknown one. */
  static <P extends Enum<P> & ListPart> P of(Class<P> parts, String word) {
    for (var part : parts.getEnumConstants()) {
      if (part.word().equals(word)) {
        return part;
      }
    }
    return parts.getEnumConstants()[0];
  }
}
