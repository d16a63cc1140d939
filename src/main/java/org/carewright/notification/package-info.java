/**
 * A quiet channel to staff: what they should know is told in the application and by e-mail, by
 * default twice a day, one line per patient, as each person prefers. Other modules tell through
 * {@link org.carewright.notification.Notices}, in their own transaction; e-mail leaves by a durable
 * outbox and names no patient. Publishes and consumes no events.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "ui", "access", "audit", "calendar"})
package org.carewright.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
