/** The first minutes of an installation: its organisation and its first administrator. */
@NullMarked
package org.carewright.access.setup;

import org.jspecify.annotations.NullMarked;
