@NullMarked
package org.carewright.access.admin;

import org.jspecify.annotations.NullMarked;
