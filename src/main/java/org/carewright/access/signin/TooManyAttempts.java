package org.carewright.access.signin;

import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords came from one address, whoever they were for. */
class TooManyAttempts extends AuthenticationException {
  TooManyAttempts() {
    super("too many attempts");
  }
}
