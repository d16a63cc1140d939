/** Signing in and out: accounts, lockout, sessions. */
@NullMarked
package org.carewright.access.signin;

import org.jspecify.annotations.NullMarked;
