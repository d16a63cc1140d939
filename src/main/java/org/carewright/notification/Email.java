package org.carewright.notification;

import java.util.UUID;
import org.carewright.access.StaffId;

/**
 * An e-mail on its way.
 *
 * @param attempts how often it was tried, this time included
 */
record Email(StaffId to, UUID id, String address, String subject, String body, int attempts) {}
