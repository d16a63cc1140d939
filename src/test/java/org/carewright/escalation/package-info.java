/** Proves who is told when, and that nobody is forgotten or told twice. */
@NullMarked
package org.carewright.escalation;

import org.jspecify.annotations.NullMarked;
