package org.carewright.patient;

import java.util.List;
import org.carewright.platform.PatientId;
import org.carewright.ui.ClockFace;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;

/**
 * What the banner on every page about a patient shows.
 *
 * @param born "12 Mar 1957", or "about 1957"
 * @param identifiers the everyday numbers, the national one first
 * @param nextStepDue "Tue 24 Nov 2026 (tomorrow)"
 * @param clock the one that runs out first, or null
 */
public record PatientHeader(
    PatientId id,
    String title,
    String calledName,
    @Nullable String preferredName,
    @Nullable String age,
    @Nullable String born,
    String gender,
    @Nullable String pronouns,
    @Nullable String deceased,
    List<Number> identifiers,
    @Nullable String language,
    @Nullable String interpreter,
    List<ContactPoint> contactPoints,
    List<String> adjustments,
    BannerAllergies allergies,
    @Nullable String leadCoordinator,
    @Nullable String nextStepTitle,
    @Nullable String nextStepDue,
    boolean nextStepOverdue,
    @Nullable String nextStepOwner,
    @Nullable ClockFace clock) {

  /** A number the patient is known by, as read aloud. */
  public record Number(String label, String shown) {}

  public PatientHeader {
    identifiers = List.copyOf(identifiers);
    contactPoints = List.copyOf(contactPoints);
    adjustments = List.copyOf(adjustments);
  }

  /** Where the pages about this patient live: "/patients/{id}". */
  public String path() {
    return "/patients/" + id;
  }

  static @Nullable String born(PatientDetails details) {
    var born = details.birthDate();
    if (born == null) {
      return null;
    }
    return details.birthEstimated() ? "about " + born.getYear() : Dates.plain(born);
  }
}
