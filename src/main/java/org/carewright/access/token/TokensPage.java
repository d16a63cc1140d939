package org.carewright.access.token;

import java.util.List;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * A person's access tokens.
 *
 * @param made the token that was just made, to be shown this once, or null
 */
record TokensPage(List<Line> tokens, TokenForm form, FieldErrors errors, @Nullable String made) {

  /** One token. */
  record Line(String id, String name, String scopes, String made, String ends, String lastUsed) {}

  TokensPage {
    tokens = List.copyOf(tokens);
  }

  List<Option> lasting() {
    return List.of(
        new Option("30", "30 days"), new Option("90", "90 days"), new Option("365", "a year"));
  }
}
