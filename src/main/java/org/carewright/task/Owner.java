package org.carewright.task;

import java.util.UUID;
import org.carewright.access.StaffId;
import org.carewright.access.TeamId;
import org.jspecify.annotations.Nullable;

/** Who must do a task: a person, or a team of which anyone may take it. */
public sealed interface Owner {

  /** A person. */
  record OfStaff(StaffId staff) implements Owner {}

  /** A team: work that nobody has taken on yet. */
  record OfTeam(TeamId team) implements Owner {}

  static Owner of(StaffId staff) {
    return new OfStaff(staff);
  }

  static Owner of(TeamId team) {
    return new OfTeam(team);
  }

  /**
   * Reads {@code staff:ID} or {@code team:ID}, the value of a choice of owners; throws
   * IllegalArgumentException when it is neither.
   */
  static Owner of(String text) {
    if (text.startsWith("staff:")) {
      return of(StaffId.of(text.substring(6)));
    }
    if (text.startsWith("team:")) {
      return of(TeamId.of(text.substring(5)));
    }
    throw new IllegalArgumentException("Neither a person nor a team: " + text);
  }

  /** What {@link #of(String)} reads. */
  default String text() {
    return switch (this) {
      case OfStaff o -> "staff:" + o.staff();
      case OfTeam o -> "team:" + o.team();
    };
  }

  default @Nullable UUID staffOrNull() {
    return this instanceof OfStaff o ? o.staff().value() : null;
  }

  default @Nullable UUID teamOrNull() {
    return this instanceof OfTeam o ? o.team().value() : null;
  }
}
