/** The patient overview: one page made for a phone call. */
@NullMarked
package org.carewright.home.overview;

import org.jspecify.annotations.NullMarked;
