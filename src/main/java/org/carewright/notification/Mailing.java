package org.carewright.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** Writes the e-mails that are due and sends what is in the outbox. */
@Component
class Mailing {

  private static final Logger log = LoggerFactory.getLogger(Mailing.class);

  /** So many in a row, and the server is left alone until the next time. */
  private static final int FAILURES = 3;

  private final Outbox outbox;
  private final Smtp smtp;

  Mailing(Outbox outbox, Smtp smtp) {
    this.outbox = outbox;
    this.smtp = smtp;
  }

  void run() {
    if (!smtp.isOn()) {
      return;
    }
    outbox.recipients().forEach(outbox::write);
    var failures = 0;
    while (failures < FAILURES) {
      var next = outbox.claim();
      if (next.isEmpty()) {
        return;
      }
      failures = send(next.get()) ? 0 : failures + 1;
    }
  }

  private boolean send(Email email) {
    try {
      smtp.send(email);
    } catch (MailException e) {
      log.warn(
          "The mail server did not take e-mail {} (attempt {}); it is tried again later: {}",
          email.id(),
          email.attempts(),
          e.getClass().getSimpleName());
      outbox.failed(email, e.getClass().getSimpleName());
      return false;
    }
    outbox.sent(email);
    return true;
  }

  @Configuration(proxyBeanMethods = false)
  static class Job {

    @Bean
    RecurringTask<Void> noticeEmailTask(
        ObjectProvider<Mailing> mailing, @Value("${carewright.jobs-every}") Duration every) {
      return Tasks.recurring("notice-email", FixedDelay.of(every))
          .execute((instance, context) -> mailing.getObject().run());
    }
  }
}
