package org.carewright.access.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A session that knows whether there is anything to write. Most requests only look at it; that it
 * was used is worth a write once in a sixtieth of the time it may rest.
 *
 * @param <S> as the repository holds it
 */
final class KeptSession<S extends Session> implements Session {

  private final S session;
  private Instant written;
  private boolean changed;

  private KeptSession(S session, boolean changed) {
    this.session = session;
    this.written = session.getLastAccessedTime();
    this.changed = changed;
  }

  static <S extends Session> KeptSession<S> made(S session) {
    return new KeptSession<>(session, true);
  }

  static <S extends Session> KeptSession<S> found(S session) {
    return new KeptSession<>(session, false);
  }

  S session() {
    return session;
  }

  boolean isWorthWriting() {
    var idle = Duration.between(written, session.getLastAccessedTime());
    return changed || idle.multipliedBy(60).compareTo(session.getMaxInactiveInterval()) >= 0;
  }

  void wasWritten() {
    changed = false;
    written = session.getLastAccessedTime();
  }

  @Override
  public String getId() {
    return session.getId();
  }

  @Override
  public String changeSessionId() {
    changed = true;
    return session.changeSessionId();
  }

  @Override
  public <T> @Nullable T getAttribute(String name) {
    return session.getAttribute(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    return session.getAttributeNames();
  }

  @Override
  public void setAttribute(String name, Object value) {
    changed = true;
    session.setAttribute(name, value);
  }

  @Override
  public void removeAttribute(String name) {
    changed = true;
    session.removeAttribute(name);
  }

  @Override
  public Instant getCreationTime() {
    return session.getCreationTime();
  }

  @Override
  public void setLastAccessedTime(Instant time) {
    session.setLastAccessedTime(time);
  }

  @Override
  public Instant getLastAccessedTime() {
    return session.getLastAccessedTime();
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    changed = true;
    session.setMaxInactiveInterval(interval);
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return session.getMaxInactiveInterval();
  }

  @Override
  public boolean isExpired() {
    return session.isExpired();
  }
}
