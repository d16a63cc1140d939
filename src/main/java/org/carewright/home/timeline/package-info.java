/** Everything that happened to a patient, in one list. */
@NullMarked
package org.carewright.home.timeline;

import org.jspecify.annotations.NullMarked;
