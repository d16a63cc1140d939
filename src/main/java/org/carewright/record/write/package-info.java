/**
 * Writes single resources as the FHIR interface receives them: checked as imports are, only where
 * the viewer may write, through the module that owns the type where one does (decision 19).
 */
@NullMarked
@NamedInterface("write")
package org.carewright.record.write;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
