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

  private static final ThreadLocal<@Nullable Map<String, Session>> SAVED = new ThreadLocal<>();

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain rest)
      throws ServletException, IOException {
    SAVED.set(new HashMap<>());
    try {
      rest.doFilter(request, response);
    } finally {
      SAVED.remove();
    }
  }

  /** What was saved in this request is given back without asking the database. */
  record Once<S extends Session>(SessionRepository<S> sessions) implements SessionRepository<S> {

    @Override
    public S createSession() {
      return sessions.createSession();
    }

    @Override
    public void save(S session) {
      sessions.save(session);
      var saved = SAVED.get();
      if (saved != null) {
        saved.put(session.getId(), session);
      }
    }

    @Override
    @SuppressWarnings("unchecked") // Only sessions of this kind are put there.
    public @Nullable S findById(String id) {
      var saved = SAVED.get();
      var known = saved == null ? null : saved.get(id);
      return known == null ? sessions.findById(id) : (S) known;
    }

    @Override
    public void deleteById(String id) {
      var saved = SAVED.get();
      if (saved != null) {
        saved.remove(id);
      }
      sessions.deleteById(id);
    }
  }
}
