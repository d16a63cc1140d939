package org.carewright.ui;

import jakarta.servlet.http.HttpServletRequest;

/** Looks at a request whose page is about to be sent, and throws if it must not be. */
public interface PageGuard {
  void check(HttpServletRequest request);
}
