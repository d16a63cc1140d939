package org.carewright.home.record;

import org.jspecify.annotations.Nullable;

/** FHIR's status codes where they tell a person something; the usual ones say nothing. */
final class StatusWords {

  private StatusWords() {}

  static @Nullable String of(String status) {
    return switch (status) {
      case "recurrence" -> "Came back";
      case "relapse" -> "Relapse";
      case "remission" -> "In remission";
      case "on-hold" -> "On hold";
      case "draft" -> "Draft";
      case "not-done" -> "Not done";
      case "cancelled", "revoked" -> "Cancelled";
      case "in-progress" -> "Under way";
      case "preliminary" -> "Preliminary";
      default -> null;
    };
  }
}
