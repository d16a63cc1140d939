package org.carewright.contact;

import java.util.Locale;

/** Whether the person was reached. */
public sealed interface Reach {

  /** They were, and this is how they are. */
  record Reached(Finding finding) implements Reach {}

  /** They were not, and this happened instead. */
  record InVain(NotReached why) implements Reach {}

  default boolean succeeded() {
    return this instanceof Reached;
  }

  /** In a word or two, for a list. */
  default String label() {
    return switch (this) {
      case Reached r -> r.finding().label();
      case InVain v -> "Not reached: " + v.why().label().toLowerCase(Locale.ROOT);
    };
  }
}
