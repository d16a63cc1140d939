package org.carewright.home.accesses;

import java.util.List;
import org.carewright.patient.PatientHeader;
import org.carewright.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * Who looked, by day.
 *
 * @param older leads to the entries before, or null at the beginning
 */
record AccessesPage(
    PatientHeader header,
    AccessFilter filter,
    List<Option> people,
    List<Option> kinds,
    List<Day> days,
    boolean continued,
    @Nullable String older) {

  /**
   * The accesses of a day.
   *
   * @param name "Tue 24 Nov 2026 (today)"
   */
  record Day(String name, List<Access> accesses) {}
}
