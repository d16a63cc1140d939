package org.carewright.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/**
 * Asks to sign in whoever is not, and remembers the page they were on: for a part of a page, which
 * htmx asked for, that is the page and not the part.
 */
@Component
class SignInNeeded implements AuthenticationEntryPoint {

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    if (request.getHeader("HX-Request") != null) {
      WhereOneWas.keep(request, request.getHeader("HX-Current-URL"));
    }
    var wasHere = request.getRequestedSessionId() != null;
    SignInRedirect.send(request, response, wasHere ? "/sign-in?expired" : "/sign-in");
  }
}
