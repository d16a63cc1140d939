package org.carewright.balance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.carewright.access.StaffId;
import org.carewright.access.TeamId;
import org.carewright.platform.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * A person in the hands of one coordinator, with all enrolments that this coordinator holds.
 *
 * @param name family name first, as in lists
 * @param enrolments ids in order, beside their {@code versions}
 * @param since when the first of these enrolments began
 * @param address folded, to find those who live together; null when not known
 * @param language other than English, if known
 * @param knownTo who else is on their care team or coordinates another of their enrolments
 */
record Case(
    PatientId patient,
    String name,
    StaffId coordinator,
    List<UUID> enrolments,
    List<Integer> versions,
    CaseFacts facts,
    LocalDate since,
    @Nullable LocalDate lastContact,
    @Nullable TeamId team,
    @Nullable String address,
    @Nullable String language,
    Set<StaffId> knownTo) {

  private static final int RECENT_DAYS = 30;
  private static final int MONTHS_THAT_COUNT = 24;

  Case {
    enrolments = List.copyOf(enrolments);
    versions = List.copyOf(versions);
    knownTo = Set.copyOf(knownTo);
  }

  String key() {
    return patient + "~" + coordinator;
  }

  long months(LocalDate today) {
    return Math.max(0, ChronoUnit.MONTHS.between(since, today));
  }

  boolean recentlyInTouch(LocalDate today) {
    return lastContact != null && !lastContact.isBefore(today.minusDays(RECENT_DAYS));
  }

  /**
   * What losing this coordinator costs the patient, in thousandths of a point: more for each month
   * they have known one another up to two years, and more when they have just been in touch.
   */
  long bond(LocalDate today) {
    return 200
        + 50 * Math.min(MONTHS_THAT_COUNT, months(today))
        + (recentlyInTouch(today) ? 400 : 0);
  }
}
