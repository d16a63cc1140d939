/** Proves that the caseload shows whom it should, in the order asked for, and nobody else. */
@NullMarked
package org.carewright.home.caseload;

import org.jspecify.annotations.NullMarked;
