@NullMarked
package org.carewright.platform;

import org.jspecify.annotations.NullMarked;
