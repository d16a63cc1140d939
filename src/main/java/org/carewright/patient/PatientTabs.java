package org.carewright.patient;

import java.util.List;

/** The pages about a patient, in the order of the tabs. */
final class PatientTabs {

  /**
   * One tab.
   *
   * @param key what a page says to be shown as current
   * @param path below the patient's own
   */
  record Tab(String key, String path, String label) {}

  private static final List<Tab> LIST =
      List.of(
          new Tab("overview", "", "Overview"),
          new Tab("timeline", "/timeline", "Timeline"),
          new Tab("record", "/record", "Record"),
          new Tab("plan", "/plan", "Plan"),
          new Tab("contacts", "/contacts", "Contacts"),
          new Tab("tasks", "/tasks", "Tasks"),
          new Tab("documents", "/documents", "Documents"),
          new Tab("care-team", "/care-team", "Care team"),
          new Tab("details", "/details", "Details"),
          new Tab("accesses", "/accesses", "Who looked"));

  private PatientTabs() {}

  static List<Tab> list() {
    return LIST;
  }
}
