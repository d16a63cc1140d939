package org.carewright.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends the whole page elsewhere, also when htmx asked only for a part of it. */
final class SignInRedirect {

  private SignInRedirect() {}

  static void send(HttpServletRequest request, HttpServletResponse response, String to)
      throws IOException {
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", to);
      return;
    }
    response.sendRedirect(to);
  }
}
