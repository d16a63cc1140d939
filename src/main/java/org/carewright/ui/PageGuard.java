package org.carewright.ui;

import jakarta.servlet.http.HttpServletRequest;

/** Looks at requests whose page is about to be sent, once their work is done. */
public interface PageGuard {

  /** Throws if the page must not be sent. */
  default void check(HttpServletRequest request) {}

  /** A problem is about to be told; whatever the request had begun is undone. */
  default void refused(HttpServletRequest request) {}
}
