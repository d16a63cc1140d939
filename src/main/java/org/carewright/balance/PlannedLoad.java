package org.carewright.balance;

import org.carewright.access.StaffId;

/** What someone carries before and after a proposal, and what they could carry when it was made. */
record PlannedLoad(
    StaffId staff,
    int capacityVersion,
    Points should,
    Points most,
    int headsBefore,
    int headsAfter,
    Points before,
    Points after) {}
