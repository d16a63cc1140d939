package org.carewright.access.signin;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * That a session is in use is written once in a sixtieth of the time it may rest (a minute of an
 * hour), not with every page: each such write makes the person wait for the disk.
 */
@Configuration(proxyBeanMethods = false)
class SessionUse {

  private static final String UPDATE =
      """
      update spring_session s
      set session_id = now.session_id, last_access_time = now.used,
        max_inactive_interval = now.idle, expiry_time = now.expiry, principal_name = now.principal
      from (values (cast(? as char(36)), cast(? as bigint), cast(? as int), cast(? as bigint),
          cast(? as varchar), cast(? as char(36))))
        now (session_id, used, idle, expiry, principal, primary_id)
      where s.primary_id = now.primary_id
        and (now.used - s.last_access_time >= now.idle * 1000.0 / 60
          or s.session_id <> now.session_id or s.max_inactive_interval <> now.idle
          or s.principal_name is distinct from now.principal)\
      """;

  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionUse() {
    return sessions -> sessions.setUpdateSessionQuery(UPDATE);
  }

  @Bean
  static BeanPostProcessor sessionsReadOnce(ObjectProvider<SessionReads> reads) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof JdbcIndexedSessionRepository sessions
            ? reads.getObject().once(sessions)
            : bean;
      }
    };
  }
}
