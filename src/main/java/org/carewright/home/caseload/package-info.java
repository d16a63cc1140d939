/**
 * The caseload: everyone an organisation looks after, one line each, as the instrument a
 * coordinator of eighty people steers by. It reads the tables of {@code caseload}, {@code task} and
 * {@code patient} together and never writes them: a worklist is one indexed query (architecture
 * section 6).
 */
@NullMarked
package org.carewright.home.caseload;

import org.jspecify.annotations.NullMarked;
