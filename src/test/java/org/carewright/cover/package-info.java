/** Tests of absences and cover. */
@NullMarked
package org.carewright.cover;

import org.jspecify.annotations.NullMarked;
