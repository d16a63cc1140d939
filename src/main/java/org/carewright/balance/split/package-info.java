/**
 * Who would best look after whom: the question in plain numbers, what an arrangement costs, and the
 * search for a better one with Timefold Solver. Knows no database.
 */
@NullMarked
package org.carewright.balance.split;

import org.jspecify.annotations.NullMarked;
