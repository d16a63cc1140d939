/** Who looked at a patient's record. */
@NullMarked
package org.carewright.home.accesses;

import org.jspecify.annotations.NullMarked;
