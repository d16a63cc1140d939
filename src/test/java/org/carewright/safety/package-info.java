@NullMarked
package org.carewright.safety;

import org.jspecify.annotations.NullMarked;
