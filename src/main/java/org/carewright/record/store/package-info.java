/**
 * The tables of schema {@code fhir}: declared as data, extracted from each resource, written in
 * bulk.
 */
@NullMarked
package org.carewright.record.store;

import org.jspecify.annotations.NullMarked;
