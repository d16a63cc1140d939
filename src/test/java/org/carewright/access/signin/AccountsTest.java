package org.carewright.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.carewright.access.Role;
import org.carewright.access.signin.Accounts.Attempt;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarewrightTest
class AccountsTest {

  @Autowired Accounts accounts;
  @Autowired People people;
  @Autowired TestClock clock;

  private String username = "";

  @BeforeEach
  void anAccount() {
    username = people.account(people.staff(people.organisation(), Role.COORDINATOR));
  }

  @Test
  void theUsernameMayBeWrittenInCapitalsAndWithSpacesAround() {
    assertThat(right(" " + username.toUpperCase(java.util.Locale.ROOT) + " ", People.PASSWORD))
        .isTrue();
  }

  @Test
  void theFifthWrongPasswordLocksTheAccountForAQuarterOfAnHour() {
    for (int i = 1; i < Accounts.ATTEMPTS; i++) {
      assertThat(accounts.attempt(username, "wrong")).isInstanceOf(Attempt.Wrong.class);
    }
    assertThat(accounts.attempt(username, "wrong")).isInstanceOf(Attempt.Locked.class);
    assertThat(accounts.attempt(username, People.PASSWORD)).isInstanceOf(Attempt.Locked.class);

    clock.forward(Accounts.LOCKED_FOR.plusSeconds(1));
    assertThat(right(username, People.PASSWORD)).isTrue();
  }

  @Test
  void aRightPasswordForgetsTheWrongOnesBefore() {
    for (int round = 0; round < 3; round++) {
      for (int i = 1; i < Accounts.ATTEMPTS; i++) {
        accounts.attempt(username, "wrong");
      }
      assertThat(right(username, People.PASSWORD)).isTrue();
    }
  }

  @Test
  void whoDoesNotExistCannotBeToldFromAWrongPassword() {
    assertThat(accounts.attempt("nobody-" + username, "wrong")).isEqualTo(new Attempt.Wrong());
  }

  @Test
  void manyWrongPasswordsFromOneAddressAreSlowedDownForAWhile() {
    var attempts = new AttemptsByAddress(clock);
    for (int i = 0; i < AttemptsByAddress.MOST; i++) {
      assertThat(attempts.areTooMany("192.0.2.1")).isFalse();
      attempts.failed("192.0.2.1");
    }
    assertThat(attempts.areTooMany("192.0.2.1")).isTrue();
    assertThat(attempts.areTooMany("192.0.2.2")).isFalse();

    clock.forward(AttemptsByAddress.WINDOW.plus(Duration.ofSeconds(1)));
    assertThat(attempts.areTooMany("192.0.2.1")).isFalse();
  }

  private boolean right(String name, String password) {
    return accounts.attempt(name, password) instanceof Attempt.Right;
  }
}
