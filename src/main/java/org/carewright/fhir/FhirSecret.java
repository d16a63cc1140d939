package org.carewright.fhir;

import java.security.SecureRandom;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signs the links that this interface gives out; the same on every node and after every start. */
@Component
@DependsOnDatabaseInitialization
class FhirSecret {

  private final byte[] bytes;

  FhirSecret(JdbcClient jdbc) {
    var made = new byte[32];
    new SecureRandom().nextBytes(made);
    jdbc.sql("insert into fhir_secret (one, secret) values (true, :made) on conflict do nothing")
        .param("made", made)
        .update();
    bytes = jdbc.sql("select secret from fhir_secret").query(byte[].class).single();
  }

  byte[] bytes() {
    return bytes.clone();
  }
}
