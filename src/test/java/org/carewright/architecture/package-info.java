/** The rules of the house style that the build keeps, and bad examples that prove each of them. */
@NullMarked
package org.carewright.architecture;

import org.jspecify.annotations.NullMarked;
