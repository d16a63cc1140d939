package org.carewright.access.signin;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/**
 * Who a session belongs to. Only the id: what the person may do is looked up at every request, so
 * that a change of role or leaving works at once.
 */
public record Account(UUID staff, String username) implements Principal, Serializable {

  @Override
  public String getName() {
    return username;
  }
}
