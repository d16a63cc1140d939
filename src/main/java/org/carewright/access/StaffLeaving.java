package org.carewright.access;

/**
 * A member of staff is about to leave, in this transaction; they can still act until it commits.
 * Whoever holds something open in their name lets it go now, or the database refuses the leaving.
 */
public record StaffLeaving(StaffId staff) {}
