/**
 * When organisations work: the public holidays of their region (Jollyday), their own closures and
 * opening hours. Whatever counts in working days or waits for working hours asks here. Publishes
 * and consumes no events.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "ui", "access"})
package org.carewright.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
