package org.carewright.access;

import java.util.UUID;

/**
 * A program that showed a valid access token.
 *
 * @param token the token's id, which tells nothing of the token
 * @param viewer the member of staff for whom it acts
 */
public record Bearer(UUID token, Viewer viewer, Scopes scopes) {}
