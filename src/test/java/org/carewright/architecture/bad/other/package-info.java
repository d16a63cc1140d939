/** Bad on purpose. */
@NullMarked
package org.carewright.architecture.bad.other;

import org.jspecify.annotations.NullMarked;
