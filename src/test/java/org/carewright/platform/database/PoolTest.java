package org.carewright.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.carewright.testing.Answer;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.Web;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarewrightTest
class PoolTest {

  private static final long LONGER_THAN_A_ROUND = 2_500;

  @Autowired HikariDataSource pool;
  @Autowired People people;
  @Autowired Web web;

  @Test
  void aPageWaitsForAConnectionAsLongAsTheDatabaseAnswers() throws Exception {
    var visit = web.signIn(people.coordinator());
    var all = takeAll();
    var page = new FutureTask<Answer>(() -> visit.get("/account"));
    Thread.ofPlatform().start(page);
    Thread.sleep(LONGER_THAN_A_ROUND);
    for (var one : all) {
      one.close();
    }
    assertThat(page.get().status()).isEqualTo(200);
  }

  private List<Connection> takeAll() throws SQLException {
    var all = new ArrayList<Connection>();
    while (all.size() < pool.getMaximumPoolSize()) {
      all.add(pool.getConnection());
    }
    return all;
  }
}
