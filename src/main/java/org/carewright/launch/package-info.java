/**
 * How the program is started from the command line: its commands, the address they print once the
 * first page is served, and the rehearsal that makes later starts quick. Nothing depends on it.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "access",
      "record",
      "task",
      "caseload",
      "cover",
      "escalation",
      "simulation"
    })
package org.carewright.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
