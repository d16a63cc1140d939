@NullMarked
package org.carewright.lead;

import org.jspecify.annotations.NullMarked;
