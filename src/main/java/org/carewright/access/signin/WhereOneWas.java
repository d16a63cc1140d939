package org.carewright.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/** The page to come back to after signing in, kept where Spring Security looks for it. */
final class WhereOneWas {

  private static final String START = "/";
  private static final String KEPT = "SPRING_SECURITY_SAVED_REQUEST";

  private WhereOneWas() {}

  static void keep(HttpServletRequest request, @Nullable String address) {
    request.getSession().setAttribute(KEPT, new SimpleSavedRequest(pathOf(address)));
  }

  /** Path and query of an address, so always on this server whatever a header says. */
  static String pathOf(@Nullable String address) {
    if (address == null) {
      return START;
    }
    try {
      var uri = URI.create(address);
      var path = uri.getRawPath();
      if (path == null || !path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
        return START;
      }
      return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    } catch (IllegalArgumentException e) {
      return START;
    }
  }
}
