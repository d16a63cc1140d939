/** Proves that nothing typed is lost and that nobody else reads it. */
@NullMarked
package org.carewright.draft;

import org.jspecify.annotations.NullMarked;
