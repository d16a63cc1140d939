/**
 * Time away and who covers: entered once, it moves all open work of a person to colleagues or a
 * team when it begins and brings back what is still open when it ends (decision 14). Publishes
 * {@link org.carewright.cover.AbsenceEntered}, {@link org.carewright.cover.AbsenceBegun} and {@link
 * org.carewright.cover.AbsenceChanged}, each inside the transaction that did it; consumes none. Its
 * rules are in {@code V067__absence.sql}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "ui",
      "access",
      "audit",
      "notification",
      "patient",
      "draft",
      "task",
      "caseload"
    })
package org.carewright.cover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
