/** Proves that the trail of who looked stays true, whatever writes to it. */
@NullMarked
package org.carewright.audit;

import org.jspecify.annotations.NullMarked;
