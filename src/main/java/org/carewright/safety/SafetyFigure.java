package org.carewright.safety;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many there are of something, and since when the oldest.
 *
 * @param part names the list behind the number
 */
record SafetyFigure(SafetyPart part, int count, @Nullable Instant oldest) {}
