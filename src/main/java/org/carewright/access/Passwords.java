package org.carewright.access;

import java.util.Optional;
import java.util.Set;

/** What a password must be: long, and not the first thing to be guessed (NIST SP 800-63B). */
public final class Passwords {

  private static final int SHORTEST = 12;
  private static final int LONGEST = 200;

  private static final Set<String> GUESSED_FIRST =
      Set.of("password1234", "123456789012", "qwertyuiop12", "carewright12", "letmeinplease");

  private Passwords() {}

  /** What is wrong with a new password, or empty when it will do. */
  public static Optional<String> complaint(String password) {
    if (password.length() < SHORTEST) {
      return Optional.of("Choose a password of " + SHORTEST + " characters or more");
    }
    if (password.length() > LONGEST) {
      return Optional.of("Choose a password of " + LONGEST + " characters or fewer");
    }
    var guessable =
        password.chars().distinct().count() < 5
            || GUESSED_FIRST.contains(password.toLowerCase(java.util.Locale.ROOT));
    return guessable
        ? Optional.of("Choose a password that is harder to guess: three or four words do well")
        : Optional.empty();
  }
}
