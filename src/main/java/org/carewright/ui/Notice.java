package org.carewright.ui;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** A sentence about what just happened, kept in the session until the next page shows it once. */
public final class Notice {

  private static final String KEY = "notice";
  private static final String UNDO = "notice.undo";

  private Notice() {}

  public static void say(HttpServletRequest request, String sentence) {
    request.getSession().setAttribute(KEY, sentence);
    request.getSession().removeAttribute(UNDO);
  }

  /** With a button that takes it back: it posts to {@code undo}, a path of ours. */
  public static void say(HttpServletRequest request, String sentence, String undo) {
    say(request, sentence);
    request.getSession().setAttribute(UNDO, undo);
  }

  /** Must be asked before {@link #take}. */
  static @Nullable String undo(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(UNDO) instanceof String path ? path : null;
  }

  static @Nullable String take(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session == null || !(session.getAttribute(KEY) instanceof String sentence)) {
      return null;
    }
    session.removeAttribute(KEY);
    session.removeAttribute(UNDO);
    return sentence;
  }
}
