package org.carewright.launch;

import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For load balancers and monitors: 200 when the database answers, else the outage's 503. */
@RestController
class Health {

  private final JdbcClient jdbc;

  Health(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @GetMapping("/health")
  ResponseEntity<String> health() {
    jdbc.sql("select 1").query(Integer.class).single();
    return ResponseEntity.ok("ok\n");
  }
}
