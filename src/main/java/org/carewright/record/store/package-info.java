/**
 * The tables of schema {@code fhir}: declared as data, extracted from each resource, written in
 * bulk. The declaration and the writing are for the FHIR interface as well.
 */
@NullMarked
@NamedInterface("store")
package org.carewright.record.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
