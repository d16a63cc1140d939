package org.carewright.ui;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** A sentence about what just happened, kept in the session until the next page shows it once. */
public final class Notice {

  private static final String KEY = "notice";

  private Notice() {}

  public static void say(HttpServletRequest request, String sentence) {
    request.getSession().setAttribute(KEY, sentence);
  }

  static @Nullable String take(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session == null || !(session.getAttribute(KEY) instanceof String sentence)) {
      return null;
    }
    session.removeAttribute(KEY);
    return sentence;
  }
}
