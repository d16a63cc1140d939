/** Tests of the record. */
@NullMarked
package org.carewright.record;

import org.jspecify.annotations.NullMarked;
