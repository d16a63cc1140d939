package org.carewright.draft;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What was typed into a form and not sent.
 *
 * @param fields the values by field name, in the order of the form
 */
public record Draft(Map<String, List<String>> fields, Instant savedAt) {}
