package org.carewright.record.intake;

import java.time.DateTimeException;
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
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What every import works with. */
@Component
class ImportTools {

  private final JdbcClient jdbc;
  private final ResourceIndexes indexes;
  private final ResourceWriter writer;
  private final StrictCheck check;
  private final PatientIntake intake;
  private final Relationships relationships;
  private final Audit audit;
  private final TransactionTemplate nested;

  ImportTools(
      JdbcClient jdbc,
      ResourceIndexes indexes,
      ResourceWriter writer,
      StrictCheck check,
      PatientIntake intake,
      Relationships relationships,
      Audit audit,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.indexes = indexes;
    this.writer = writer;
    this.check = check;
    this.intake = intake;
    this.relationships = relationships;
    this.audit = audit;
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
      return "It says something about the person that cannot be kept, such as a name or number too"
          + " long or a date out of range.";
    }
  }
}
