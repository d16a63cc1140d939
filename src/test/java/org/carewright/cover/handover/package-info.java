/** Tests of handovers. */
@NullMarked
package org.carewright.cover.handover;

import org.jspecify.annotations.NullMarked;
