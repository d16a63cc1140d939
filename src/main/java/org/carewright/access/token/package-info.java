/** The access tokens of whoever is signed in: made, shown once, listed, revoked. */
@NullMarked
package org.carewright.access.token;

import org.jspecify.annotations.NullMarked;
