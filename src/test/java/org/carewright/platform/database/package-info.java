@NullMarked
package org.carewright.platform.database;

import org.jspecify.annotations.NullMarked;
