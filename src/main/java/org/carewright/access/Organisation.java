package org.carewright.access;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** An organisation that coordinates care here. */
public record Organisation(
    OrganisationId id, String name, Region region, ZoneId zone, @Nullable String phone) {}
