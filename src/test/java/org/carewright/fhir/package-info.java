/** Tests of the FHIR interface, over HTTP. */
@NullMarked
package org.carewright.fhir;

import org.jspecify.annotations.NullMarked;
