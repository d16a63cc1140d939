package org.carewright.access;

import java.util.Optional;

/** Where a new installation is set up: there only until someone can sign in. */
public interface SetUpLink {

  /** The path of the page, with its one-time token. */
  Optional<String> path();
}
