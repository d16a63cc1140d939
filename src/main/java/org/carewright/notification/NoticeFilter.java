package org.carewright.notification;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which notices are shown.
 *
 * @param all also those seen or done
 */
record NoticeFilter(boolean all, @Nullable NoticeKind kind) {

  /** Reads the address; what makes no sense is left out. */
  static NoticeFilter of(String show, String kind) {
    return new NoticeFilter(
        show.equals("all"),
        Arrays.stream(NoticeKind.values())
            .filter(one -> one.name().equals(kind))
            .findFirst()
            .orElse(null));
  }

  String kindText() {
    return kind == null ? "" : kind.name();
  }

  String showText() {
    return all ? "all" : "new";
  }
}
