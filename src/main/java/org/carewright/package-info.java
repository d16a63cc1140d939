/** Carewright: care coordination with a safety net. Each sub-package is a module. */
@NullMarked
package org.carewright;

import org.jspecify.annotations.NullMarked;
