@NullMarked
package org.carewright.calendar;

import org.jspecify.annotations.NullMarked;
