package org.carewright.fhir;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.carewright.access.AccessTokens;
import org.carewright.access.Bearer;
import org.springframework.stereotype.Component;

/**
 * Who makes a request: the bearer of a token (RFC 6750). A token of OAuth2's client credentials
 * will be one more kind, told by its shape.
 */
@Component
class Callers {

  private static final String SCHEME = "Bearer ";

  private final AccessTokens tokens;

  Callers(AccessTokens tokens) {
    this.tokens = tokens;
  }

  /** Empty without a credential; refused when one is shown that opens nothing. */
  Optional<Bearer> find(HttpServletRequest request) {
    var header = request.getHeader("Authorization");
    if (header == null || header.isBlank()) {
      return Optional.empty();
    }
    if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw Refused.noCredential("Send an access token: Authorization: Bearer ...");
    }
    return Optional.of(
        tokens
            .find(header.substring(SCHEME.length()).strip())
            .orElseThrow(() ->
                Refused.noCredential("The access token is not valid, has ended or was revoked.")));
  }
}
