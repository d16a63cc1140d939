/**
 * Takes in FHIR from elsewhere: reads files as streams, checks every entry, resolves references,
 * and reports what was refused and why. Runs as a durable job, from the page and from the command
 * line.
 */
@NullMarked
package org.carewright.record.intake;

import org.jspecify.annotations.NullMarked;
