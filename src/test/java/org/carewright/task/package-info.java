/** Proves the tasks and the part of the safety net that they carry. */
@NullMarked
package org.carewright.task;

import org.jspecify.annotations.NullMarked;
