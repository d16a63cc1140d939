package org.carewright.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Back to the form, saying whether to try again or to wait. */
@Component
class SignInFailure implements AuthenticationFailureHandler {

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    var reason =
        switch (why) {
          case LockedException locked -> "locked";
          case TooManyAttempts busy -> "busy";
          default -> "wrong";
        };
    response.sendRedirect("/sign-in?" + reason);
  }
}
