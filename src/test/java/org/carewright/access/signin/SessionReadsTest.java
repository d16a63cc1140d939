package org.carewright.access.signin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.SessionRepository;

/** Spring's own sessions in memory, counted when they are read. */
class SessionReadsTest {

  private final AtomicInteger reads = new AtomicInteger();
  private final SessionReads filter = new SessionReads();
  private final SessionRepository<MapSession> sessions =
      filter.once(
          new MapSessionRepository(new HashMap<>()) {
            @Override
            public @Nullable MapSession findById(String id) {
              reads.incrementAndGet();
              return super.findById(id);
            }
          });

  @Test
  void whatARequestHasSavedItDoesNotReadAgain() throws Exception {
    var session = sessions.createSession();
    sessions.save(session);
    for (int request = 1; request <= 2; request++) {
      request(() -> {
        var found = requireNonNull(sessions.findById(session.getId()));
        sessions.save(found);
        assertThat(sessions.findById(session.getId())).isSameAs(found);
      });
      assertThat(reads).as("once in each request").hasValue(request);
    }
  }

  @Test
  void whatItHasEndedIsGone() throws Exception {
    request(() -> {
      var session = sessions.createSession();
      sessions.save(session);
      sessions.deleteById(session.getId());
      assertThat(sessions.findById(session.getId())).isNull();
    });
  }

  @Test
  void outsideOfARequestItIsReadEachTime() {
    var session = sessions.createSession();
    sessions.save(session);
    sessions.findById(session.getId());
    sessions.findById(session.getId());
    assertThat(reads).hasValue(2);
  }

  private void request(Runnable work) throws Exception {
    filter.doFilter(
        new MockHttpServletRequest("GET", "/"),
        new MockHttpServletResponse(),
        (request, response) -> work.run());
  }
}
