@NullMarked
package org.carewright.access.token;

import org.jspecify.annotations.NullMarked;
