/**
 * The lead's view of a team: who carries how much, what nobody has taken on, and handing work over
 * in bulk. It reads the tables of {@code task}, {@code caseload} and {@code patient} together and
 * never writes them: a worklist is one indexed query (architecture section 6).
 */
@NullMarked
package org.carewright.home.team;

import org.jspecify.annotations.NullMarked;
