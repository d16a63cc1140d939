/** The administrator's pages: the organisation, its teams and its staff. */
@NullMarked
package org.carewright.access.admin;

import org.jspecify.annotations.NullMarked;
