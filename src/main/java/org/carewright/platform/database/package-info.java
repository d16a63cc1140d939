/** Where the data lives: a PostgreSQL of our own by default, any other by its address. */
@NullMarked
package org.carewright.platform.database;

import org.jspecify.annotations.NullMarked;
