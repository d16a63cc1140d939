package org.carewright.safety;

import java.util.UUID;

/**
 * A safety rule that does not hold.
 *
 * @param what the enrolment, task or loop it is about
 */
public record Breach(SafetyRule rule, UUID patient, UUID what, String sentence) {}
