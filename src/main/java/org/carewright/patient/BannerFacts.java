package org.carewright.patient;

import java.time.LocalDate;
import org.carewright.ui.ClockFace;
import org.jspecify.annotations.Nullable;

/**
 * What modules above tell the banner: who leads the care, and what happens next.
 *
 * @param clock the one that runs out first, or null
 */
public record BannerFacts(
    @Nullable String leadCoordinator, @Nullable NextStep nextStep, @Nullable ClockFace clock) {

  public static final BannerFacts NONE = new BannerFacts(null, null, null);

  /** The earliest open task. */
  public record NextStep(String title, LocalDate due, String owner) {}

  /** What another module adds; what is known already stands. */
  BannerFacts and(BannerFacts other) {
    return new BannerFacts(
        leadCoordinator == null ? other.leadCoordinator : leadCoordinator,
        nextStep == null ? other.nextStep : nextStep,
        clock == null ? other.clock : clock);
  }
}
