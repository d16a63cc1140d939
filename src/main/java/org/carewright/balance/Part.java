package org.carewright.balance;

/** One reason for work, named with the datum it comes from: "Every 14 days", 6.5 points. */
record Part(PartKind kind, String label, Points points) {}
