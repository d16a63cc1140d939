package org.carewright.clock;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.carewright.access.OrganisationId;
import org.carewright.access.StaffId;
import org.carewright.platform.PatientId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Turns the calendar month where each patient lives: ends the clocks whose month is over, as missed
 * unless they were met, and starts those of the new one. Months turn at other moments in other time
 * zones, so it looks again and again. What is right already is left alone, so that a crash or a
 * second node does no harm.
 */
@Component
class Months {

  private static final Logger log = LoggerFactory.getLogger(Months.class);

  private record Due(PatientId patient, OrganisationId organisation, StaffId coordinator) {}

  private final JdbcClient jdbc;
  private final Acting acting;
  private final Bookkeeping books;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Months(
      JdbcClient jdbc,
      Acting acting,
      Bookkeeping books,
      TransactionTemplate transaction,
      Clock clock) {
    this.jdbc = jdbc;
    this.acting = acting;
    this.books = books;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Ends what is over, and begins the next month of the same people. */
  void end() {
    bring(over());
  }

  /** Begins the month of those who have no clock of it. */
  void begin() {
    bring(without());
  }

  /** Each patient in a transaction of their own; what fails is tried again the next time. */
  private void bring(List<Due> all) {
    for (var due : all) {
      var by = acting.of(due.organisation(), due.coordinator());
      try {
        by.ifPresent(
            viewer -> transaction.executeWithoutResult(tx -> books.bring(viewer, due.patient())));
      } catch (RuntimeException e) {
        log.error("The month of {} could not be turned; it is tried again", due.patient(), e);
      }
    }
  }

  private List<Due> over() {
    return list(
        """
        select distinct e.patient_id, e.organisation_id, e.coordinator_id
        from clock_run c join clock_rule r on r.id = c.rule_id and r.starts = 'MONTH'
          join enrolment e on e.patient_id = c.patient_id and e.id = c.enrolment_id
        where c.stopped_at is null and c.due_at <= :now
        order by e.organisation_id, e.patient_id\
        """);
  }

  /**
   * Those enrolled where a rule of months holds, without a clock of it that is still to run out.
   */
  private List<Due> without() {
    return list(
        """
        select distinct e.patient_id, e.organisation_id, e.coordinator_id
        from enrolment e join organisation o on o.id = e.organisation_id
        join lateral (select distinct on (r.code) r.code, r.programmes, r.risks, r.regions,
            coalesce(s.running, r.begins_on) as is_on
          from clock_rule r left join clock_switch s
            on s.organisation_id = o.id and s.code = r.code
          where r.starts = 'MONTH' and (r.organisation_id is null or r.organisation_id = o.id)
          order by r.code, r.organisation_id nulls last, r.version desc) r
          on r.is_on and o.region = any(r.regions)
            and (r.programmes = '{}' or e.programme = any(r.programmes))
            and (r.risks = '{}' or e.risk = any(r.risks))
        where e.status = 'ACTIVE' and not exists (select 1 from clock_run c
          where c.patient_id = e.patient_id and c.organisation_id = e.organisation_id
            and c.code = r.code and c.enrolment_id = e.id and c.due_at > :now)
        order by e.organisation_id, e.patient_id\
        """);
  }

  private List<Due> list(String sql) {
    return jdbc.sql(sql)
        .param("now", Timestamp.from(clock.instant()))
        .query((row, n) ->
            new Due(
                new PatientId(row.getObject("patient_id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new StaffId(row.getObject("coordinator_id", UUID.class))))
        .list();
  }

  /** The jobs that run it. */
  @Configuration(proxyBeanMethods = false)
  static class Job {

    /** Looking at everyone enrolled costs more than looking at what has run out. */
    private static final int SELDOM = 60;

    @Bean
    RecurringTask<Void> clockMonthsOver(
        ObjectProvider<Months> months, @Value("${carewright.jobs-every}") Duration every) {
      return Tasks.recurring("clock-months-over", FixedDelay.of(every))
          .execute((instance, context) -> months.getObject().end());
    }

    @Bean
    RecurringTask<Void> clockMonths(
        ObjectProvider<Months> months, @Value("${carewright.jobs-every}") Duration every) {
      return Tasks.recurring("clock-months", FixedDelay.of(every.multipliedBy(SELDOM)))
          .execute((instance, context) -> months.getObject().begin());
    }
  }
}
