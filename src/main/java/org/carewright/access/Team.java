package org.carewright.access;

import org.jspecify.annotations.Nullable;

/** A team that can own work: an open task of a team is seen by all its members. */
public record Team(
    TeamId id,
    OrganisationId organisation,
    String name,
    @Nullable String purpose,
    boolean active) {}
