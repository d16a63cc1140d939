package org.carewright.platform;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the database plans the statements of a transaction. Some of ours join and unite a dozen
 * tables by index whatever the values are; to find that out anew takes longer than the answer.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Plans {

  private final JdbcClient jdbc;

  Plans(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * For the rest of this transaction a statement's plan is made once for each connection, without
   * looking at its values. Only where every value calls for the same indexes.
   */
  public void keep() {
    jdbc.sql("set local plan_cache_mode = force_generic_plan").update();
  }
}
