package org.carewright.record.intake;

import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import org.carewright.access.Relationships;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.platform.Problem;
import org.carewright.record.PatientIntake;
import org.carewright.record.store.ResourceIndexes;
import org.carewright.record.store.ResourceWriter;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What every import works with. */
@Component
class ImportTools {

  /** Of SQLSTATE: in UTF-8 text PostgreSQL refuses the NUL character only. */
  private static final String NOT_IN_THE_CHARACTER_SET = "22021";

  private final JdbcClient jdbc;
  private final ResourceIndexes indexes;
  private final ResourceWriter writer;
  private final StrictCheck check;
  private final PatientIntake intake;
  private final Relationships relationships;
  private final Audit audit;
  private final TransactionTemplate nested;
  private final Clock clock;

  ImportTools(
      JdbcClient jdbc,
      ResourceIndexes indexes,
      ResourceWriter writer,
      StrictCheck check,
      PatientIntake intake,
      Relationships relationships,
      Audit audit,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.jdbc = jdbc;
    this.indexes = indexes;
    this.writer = writer;
    this.check = check;
    this.intake = intake;
    this.relationships = relationships;
    this.audit = audit;
    this.clock = clock;
    this.nested = new TransactionTemplate(transactions);
    this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  JdbcClient jdbc() {
    return jdbc;
  }

  ResourceIndexes indexes() {
    return indexes;
  }

  ResourceWriter writer() {
    return writer;
  }

  StrictCheck check() {
    return check;
  }

  Relationships relationships() {
    return relationships;
  }

  Audit audit() {
    return audit;
  }

  LocalDate today(Viewer by) {
    return by.today(clock);
  }

  /**
   * Hands a patient over; why it was refused, or null. A refused patient leaves nothing behind,
   * while what else the unit brought stays.
   */
  @Nullable String receive(Viewer by, Patient patient, String source) {
    var said = patient.getMeta().getSource();
    try {
      nested.executeWithoutResult(
          tx -> intake.receive(by, patient, Objects.requireNonNullElse(said, source)));
      return null;
    } catch (Problem problem) {
      return problem.message();
    } catch (DataIntegrityViolationException | IllegalArgumentException | DateTimeException e) {
      if (NestedExceptionUtils.getMostSpecificCause(e) instanceof SQLException cause
          && NOT_IN_THE_CHARACTER_SET.equals(cause.getSQLState())) {
        return "A name or another text in it has a NUL character (\\u0000), which no text can"
            + " have. Take it out and try again.";
      }
      return "It says something about the person that cannot be kept, such as a name or number too"
          + " long or a date out of range.";
    }
  }
}
