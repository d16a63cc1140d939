/** Proves the life of a plan: its rules, its editions, its tasks, its pages. */
@NullMarked
package org.carewright.careplan;

import org.jspecify.annotations.NullMarked;
