package org.carewright.access.signin;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Spring Security's way to ask {@link Accounts}. */
@Component
class PasswordCheck implements AuthenticationProvider {

  private final Accounts accounts;
  private final AttemptsByAddress attempts;

  PasswordCheck(Accounts accounts, AttemptsByAddress attempts) {
    this.accounts = accounts;
    this.attempts = attempts;
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    var address =
        asked.getDetails() instanceof WebAuthenticationDetails details
            ? details.getRemoteAddress()
            : "";
    if (attempts.areTooMany(address)) {
      throw new TooManyAttempts();
    }
    var password = String.valueOf(asked.getCredentials());
    return switch (accounts.attempt(asked.getName(), password)) {
      case Accounts.Attempt.Right(var account) ->
          UsernamePasswordAuthenticationToken.authenticated(account, null, List.of());
      case Accounts.Attempt.Wrong() -> {
        attempts.failed(address);
        throw new BadCredentialsException("wrong");
      }
      case Accounts.Attempt.Locked() -> {
        attempts.failed(address);
        throw new LockedException("locked");
      }
    };
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
