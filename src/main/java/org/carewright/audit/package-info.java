/**
 * Who read or changed what of a patient's data: an append-only trail written in the transaction
 * that did it, and a guard that lets no patient page leave without its line. Stands on {@code
 * access} and {@code ui}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "ui", "access"})
package org.carewright.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
