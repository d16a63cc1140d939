package org.carewright.record;

import org.jspecify.annotations.Nullable;

/**
 * One line of a chart, whatever its kind.
 *
 * @param type the FHIR resource type; with {@code id} it leads to the resource itself
 * @param title what it is, in words, without the code system's suffixes
 * @param status the FHIR status code, such as "active", "stopped", "finished"
 * @param current whether it matters now: an active condition, a medicine being taken
 * @param category its FHIR category or class code; for a condition "disorder", "finding" or
 *     "situation" when the source tells them apart
 * @param start when it happened or began
 * @param end when it ended; null while it goes on or when it is a point in time
 * @param detail the second line: dose, value, reaction, reason
 * @param who the practitioner or organisation, as the source names them
 * @param source where it came from, or null when Carewright published it
 */
public record ChartEntry(
    String type,
    String id,
    String title,
    String status,
    boolean current,
    @Nullable String category,
    @Nullable Moment start,
    @Nullable Moment end,
    @Nullable String detail,
    @Nullable String who,
    @Nullable String source) {}
