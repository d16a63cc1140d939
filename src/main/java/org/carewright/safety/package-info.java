/**
 * The promise that nobody falls through, stated and shown: the five rules in plain Java, the facts
 * they judge, and the page on which leads see that they hold. Publishes and consumes no events;
 * reads, and never writes, the tables of work.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "ui",
      "access",
      "audit",
      "record",
      "patient",
      "calendar",
      "task",
      "caseload"
    })
package org.carewright.safety;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
