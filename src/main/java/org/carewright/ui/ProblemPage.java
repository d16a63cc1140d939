package org.carewright.ui;

import org.carewright.platform.Outage;
import org.jspecify.annotations.Nullable;

/**
 * A problem told to a person: what happened and what to do.
 *
 * @param resending the form that could not be saved, to send as it was; or null
 */
record ProblemPage(String title, String message, boolean retry, @Nullable Resending resending) {

  private static final String TEMPLATE = "ui/problemPage";

  static Page of(int status, String title, String message) {
    return new Page(TEMPLATE, new ProblemPage(title, message, false, null), status);
  }

  static Page notFound() {
    return of(
        404,
        "Page not found",
        "There is no such page, or you do not have access to it. Check the address, or find the"
            + " patient with the search box.");
  }

  static Page outage() {
    return retry(
        503,
        "Carewright cannot reach its database",
        "Nothing you saved is lost. It usually comes back by itself within a minute.");
  }

  /** What is said of a database that could not be used. */
  static Page outage(Throwable why) {
    return Outage.isCrowd(why)
        ? retry(
            503,
            "Carewright is very busy",
            "Nothing you saved is lost. Wait a moment, then try again.")
        : outage();
  }

  /**
   * Two changes in each other's way, several times in a row.
   *
   * @param resending null when going to the address again is all there is to do
   */
  static Page collision(@Nullable Resending resending) {
    var page =
        new ProblemPage(
            "Someone else changed this at the same moment",
            "Your change was not saved, and nothing you typed is lost. Send it again; it usually"
                + " works then.",
            resending == null,
            resending);
    return new Page(TEMPLATE, page, 409);
  }

  static Page fault() {
    return retry(
        500,
        "Something went wrong here",
        "It is our fault, not yours, and it has been noted. Nothing was half saved: go back and try"
            + " again.");
  }

  /** What a status alone can tell, for answers that no page foresaw. */
  static Page ofStatus(int status) {
    return switch (status) {
      case 400 ->
          of(
              400,
              "This request made no sense",
              "Something in the address or the form could not be read. Go back and try again.");
      case 403 -> of(403, "You cannot do this", "Your role does not include this.");
      case 404 -> notFound();
      case 405 ->
          of(
              405,
              "This page cannot do that",
              "It may only be read, or only be sent a form. Go back and start from the page you"
                  + " were on.");
      case 413 ->
          of(
              413,
              "This is too large to send",
              "Nothing was taken in, and nothing is lost. Go back and send fewer or smaller files"
                  + " at once, or have large ones imported from the command line.");
      case 415 -> of(415, "Not supported", "This kind of content cannot be taken in here.");
      case 429 -> of(429, "Too many requests", "Wait a minute, then try again.");
      case 503 -> outage();
      default ->
          status < 500 ? of(status, "This cannot be done", "Go back and try again.") : fault();
    };
  }

  private static Page retry(int status, String title, String message) {
    return new Page(TEMPLATE, new ProblemPage(title, message, true, null), status);
  }
}
