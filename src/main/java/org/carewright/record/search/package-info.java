/**
 * Finds what is stored, for whoever may see it: by id, by version and by FHIR's search parameters,
 * which are compiled to SQL from their declaration (decision 19).
 */
@NullMarked
@NamedInterface("search")
package org.carewright.record.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
