package org.carewright.escalation;

import java.time.Instant;

/** Who made a version of a policy, when and why. */
record PolicyVersion(int version, Instant at, String byName, String why) {}
