/** Bad on purpose. */
@NullMarked
package org.carewright.architecture.bad;

import org.jspecify.annotations.NullMarked;
