package org.carewright.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;

/**
 * A form sent after its session ended fails the CSRF check. Rather than a refusal the person gets
 * the sign-in page and is then taken back to the form, which offers the draft that was kept.
 */
@Component
class ExpiredSession implements AccessDeniedHandler {

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    if (!(why instanceof CsrfException)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    var from = pageOf(request);
    if (isSignedIn()) {
      // The form is older than the sign-in that replaced its session: show it afresh.
      response.sendRedirect(from);
      return;
    }
    request
        .getSession()
        .setAttribute("SPRING_SECURITY_SAVED_REQUEST", new SimpleSavedRequest(from));
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", "/sign-in?expired");
      return;
    }
    response.sendRedirect("/sign-in?expired");
  }

  private static boolean isSignedIn() {
    var who = SecurityContextHolder.getContext().getAuthentication();
    return who != null && who.getPrincipal() instanceof Account;
  }

  /** The page the form was on, as a path on this server whatever the header says. */
  private static String pageOf(HttpServletRequest request) {
    var referer = request.getHeader("Referer");
    if (referer == null) {
      return "/today";
    }
    try {
      var uri = URI.create(referer);
      var path = uri.getRawPath();
      if (path == null || !path.startsWith("/") || path.startsWith("//")) {
        return "/today";
      }
      return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    } catch (IllegalArgumentException e) {
      return "/today";
    }
  }
}
