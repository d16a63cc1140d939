/**
 * The FHIR R4 interface under {@code /fhir}: one file for each interaction of the specification,
 * each with a link to its section (decision 19). Stands on the record's store and search; publishes
 * and consumes no events.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "ui",
      "access",
      "audit",
      "record",
      "record :: store",
      "record :: search",
      "record :: write"
    })
package org.carewright.fhir;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
