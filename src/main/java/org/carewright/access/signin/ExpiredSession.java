package org.carewright.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.carewright.access.LateForm;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
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
    var from = request.getHeader("Referer");
    LateForm.keep(request);
    if (isSignedIn()) {
      // The form is older than the sign-in that replaced its session: show it afresh.
      SignInRedirect.send(request, response, WhereOneWas.pathOf(from));
      return;
    }
    WhereOneWas.keep(request, from);
    SignInRedirect.send(request, response, "/sign-in?expired");
  }

  private static boolean isSignedIn() {
    var who = SecurityContextHolder.getContext().getAuthentication();
    return who != null && who.getPrincipal() instanceof Account;
  }
}
