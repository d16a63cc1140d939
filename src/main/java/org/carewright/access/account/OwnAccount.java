package org.carewright.access.account;

import java.util.Optional;
import org.carewright.access.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

/** The account of whoever is signed in. */
@Repository
class OwnAccount {

  private final JdbcClient jdbc;
  private final PasswordEncoder passwords;

  OwnAccount(JdbcClient jdbc, PasswordEncoder passwords) {
    this.jdbc = jdbc;
    this.passwords = passwords;
  }

  String username(StaffId staff) {
    return stored(staff, "username").orElse("");
  }

  boolean isPassword(StaffId staff, String given) {
    return stored(staff, "password_hash").map(hash -> passwords.matches(given, hash)).orElse(false);
  }

  void changePassword(StaffId staff, String password) {
    jdbc.sql(
            """
            update account set password_hash = :hash, password_changed_at = now(),
              failed_attempts = 0, locked_until = null
            where staff_id = :staff\
            """)
        .param("hash", passwords.encode(password))
        .param("staff", staff.value())
        .update();
  }

  private Optional<String> stored(StaffId staff, String column) {
    return jdbc.sql("select " + column + " from account where staff_id = :staff")
        .param("staff", staff.value())
        .query(String.class)
        .optional();
  }
}
