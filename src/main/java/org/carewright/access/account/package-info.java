/** A person's own account: their password, and where they are signed in. */
@NullMarked
package org.carewright.access.account;

import org.jspecify.annotations.NullMarked;
