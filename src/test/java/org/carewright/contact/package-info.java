/** Proves that a contact is kept whole and that what follows from it happens. */
@NullMarked
package org.carewright.contact;

import org.jspecify.annotations.NullMarked;
