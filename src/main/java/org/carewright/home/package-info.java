/**
 * What stands on top of the modules: the frame's navigation and the pages that bring several
 * modules together.
 */
@NullMarked
package org.carewright.home;

import org.jspecify.annotations.NullMarked;
