/** Proves when people are told, what an e-mail says, and that none is lost. */
@NullMarked
package org.carewright.notification;

import org.jspecify.annotations.NullMarked;
