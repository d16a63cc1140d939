/** Tests of imports. */
@NullMarked
package org.carewright.record.intake;

import org.jspecify.annotations.NullMarked;
