/** A patient in a minute: the overview made for a phone call, put together from cards. */
@NullMarked
package org.carewright.home.overview;

import org.jspecify.annotations.NullMarked;
