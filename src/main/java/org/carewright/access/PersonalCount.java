package org.carewright.access;

/**
 * A number about the person who is signed in, such as how many offers wait for their answer.
 *
 * @param sql a query that yields it; it may use :me, :teams, :organisation, :now and what {@link
 *     Viewer#sees} uses
 */
public record PersonalCount(String sql) {}
