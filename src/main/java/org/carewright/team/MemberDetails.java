package org.carewright.team;

import org.jspecify.annotations.Nullable;

/**
 * What can be said of someone on the team, and changed later.
 *
 * @param name of a person who does not work here; ignored for staff
 * @param role what they do for this patient: "GP", "Daughter", "District nurse"
 */
public record MemberDetails(
    String name,
    String role,
    @Nullable String organisation,
    @Nullable String phone,
    @Nullable String note) {}
