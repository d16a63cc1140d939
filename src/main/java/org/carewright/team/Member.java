package org.carewright.team;

import java.time.LocalDate;
import java.util.UUID;
import org.carewright.access.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * Someone on a patient's care team.
 *
 * @param staff who it is, when they work here
 * @param until the day they left the team; null while they are on it
 * @param changedBy who last changed this entry
 */
public record Member(
    UUID id,
    Kind kind,
    @Nullable StaffId staff,
    String name,
    String role,
    @Nullable String organisation,
    @Nullable String phone,
    @Nullable String note,
    LocalDate since,
    @Nullable LocalDate until,
    @Nullable String endReason,
    String changedBy,
    int version) {

  /** In what way they care. */
  public enum Kind {
    STAFF("Works with us here"),
    PROFESSIONAL("Professional elsewhere"),
    CARER("Family or friend");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public boolean isCurrent() {
    return until == null;
  }

  /** "AK": the first letters of the first and the last name. */
  public String initials() {
    var words = name.replaceAll("(?i)^(dr|mr|mrs|ms|miss|prof)\\.? ", "").split(" ");
    var last = words[words.length - 1];
    return words.length == 1 ? first(last) : first(words[0]) + first(last);
  }

  private static String first(String word) {
    return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
  }
}
