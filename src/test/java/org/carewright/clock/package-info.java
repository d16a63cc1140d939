@NullMarked
package org.carewright.clock;

import org.jspecify.annotations.NullMarked;
