/**
 * Fair caseloads: what each person in care asks of their coordinator (a sum of named parts), what a
 * coordinator can carry, a proposal to even things out, and leaving without leaving anyone behind.
 * Publishes and consumes no events. Its lists read, and never write, the tables of {@code
 * caseload}, {@code task}, {@code patient}, {@code careplan} and {@code team}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "ui",
      "access",
      "audit",
      "patient",
      "task",
      "caseload",
      "cover",
      "team"
    })
package org.carewright.balance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
