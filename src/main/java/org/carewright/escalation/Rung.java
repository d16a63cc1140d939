package org.carewright.escalation;

import java.util.Set;
import org.carewright.access.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of a lapse next.
 *
 * @param level higher than asked for when there was nobody to tell there
 * @param note why it is other people than the policy means, or null
 * @param again they have been told of this lapse before and are only written down, not told twice
 */
record Rung(Level level, Set<StaffId> told, @Nullable String note, boolean again) {}
