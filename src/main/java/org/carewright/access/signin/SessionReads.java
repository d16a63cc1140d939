package org.carewright.access.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads a session once in a request. Spring's filter reads it again when the answer begins, to see
 * whether it still stands; a session that this very request has just saved does.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class SessionReads extends OncePerRequestFilter {

  private final ThreadLocal<@Nullable Map<String, Session>> saved = new ThreadLocal<>();

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain rest)
      throws ServletException, IOException {
    saved.set(new HashMap<>());
    try {
      rest.doFilter(request, response);
    } finally {
      saved.remove();
    }
  }

  /** The same sessions, but what was saved in this request is not asked of the database. */
  <S extends Session> SessionRepository<S> once(SessionRepository<S> sessions) {
    return new Once<>(sessions, saved);
  }

  private record Once<S extends Session>(
      SessionRepository<S> sessions, ThreadLocal<@Nullable Map<String, Session>> saved)
      implements SessionRepository<S> {

    @Override
    public S createSession() {
      return sessions.createSession();
    }

    @Override
    public void save(S session) {
      sessions.save(session);
      var known = saved.get();
      if (known != null) {
        known.put(session.getId(), session);
      }
    }

    @Override
    @SuppressWarnings("unchecked") // Only sessions of this kind are put there.
    public @Nullable S findById(String id) {
      var known = saved.get();
      return known != null && known.containsKey(id) ? (S) known.get(id) : sessions.findById(id);
    }

    @Override
    public void deleteById(String id) {
      var known = saved.get();
      if (known != null) {
        known.remove(id);
      }
      sessions.deleteById(id);
    }
  }
}
