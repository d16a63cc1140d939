@NullMarked
package org.carewright.simulation;

import org.jspecify.annotations.NullMarked;
