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
  private final AtomicInteger writes = new AtomicInteger();
  private final SessionRepository<KeptSession<MapSession>> sessions =
      filter.once(
          new MapSessionRepository(new HashMap<>()) {
            @Override
            public @Nullable MapSession findById(String id) {
              reads.incrementAndGet();
              return super.findById(id);
            }

            @Override
            public void save(MapSession session) {
              writes.incrementAndGet();
              super.save(session);
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
  void aSessionThatWasOnlyLookedAtIsNotWritten() throws Exception {
    var session = sessions.createSession();
    sessions.save(session);
    request(() -> {
      var found = requireNonNull(sessions.findById(session.getId()));
      found.setLastAccessedTime(found.getLastAccessedTime().plusSeconds(29));
      sessions.save(found);
      assertThat(writes).as("used half a minute later, of half an hour").hasValue(1);
      found.setLastAccessedTime(found.getLastAccessedTime().plusSeconds(1));
      sessions.save(found);
      sessions.save(found);
      assertThat(writes).as("a whole minute is worth it, once").hasValue(2);
      found.setAttribute("draft", "1");
      sessions.save(found);
      assertThat(writes).as("what was put there is kept").hasValue(3);
    });
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
