package org.carewright.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of who led, who coordinated and what was offered, in plain words. */
public record LeadEvent(Instant at, String byName, String detail, @Nullable String note) {}
