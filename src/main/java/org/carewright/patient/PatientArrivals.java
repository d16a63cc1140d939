package org.carewright.patient;

import java.util.Objects;
import java.util.function.Function;
import org.carewright.access.Relationships;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.carewright.record.PatientIntake;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Patients that arrive from another system. What the source changed since it last sent the patient
 * is taken over; what it did not change stays as we have it, so that a phone number corrected here
 * is not undone by the next import.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PatientArrivals implements PatientIntake {

  private final Patients patients;
  private final PatientRows rows;
  private final PatientTables tables;
  private final NationalNumbers numbers;
  private final Relationships relationships;
  private final Audit audit;

  PatientArrivals(
      Patients patients,
      PatientRows rows,
      PatientTables tables,
      NationalNumbers numbers,
      Relationships relationships,
      Audit audit) {
    this.patients = patients;
    this.rows = rows;
    this.tables = tables;
    this.numbers = numbers;
    this.relationships = relationships;
    this.audit = audit;
  }

  @Override
  public PatientId receive(Viewer by, org.hl7.fhir.r4.model.Patient patient, String source) {
    var id = PatientId.of(patient.getIdElement().getIdPart());
    var received = new PatientTables.Received(PatientPublication.json(patient), source);
    var details = PatientFhir.read(patient);
    var stored = rows.lock(id);
    relationships.open(id, by.organisation(), Relationships.Basis.REGISTERED);
    if (stored == null) {
      claim(id, details);
      tables.insert(id, details, received, by.staff());
      patients.settle(by, id, "the import from another system");
      audit.created(by, id, "Imported the patient");
    } else if (!Objects.equals(stored.received(), received.resource())) {
      var before = PatientFhir.read(PatientPublication.received(stored.received()));
      var merged = merge(stored, before, details);
      claim(id, merged);
      tables.update(id, merged, received, by.staff());
      patients.settle(by, id, Changes.between(stored.patient().details(), merged));
      audit.changed(by, id, "Imported a newer version of the patient");
    }
    return id;
  }

  private void claim(PatientId id, PatientDetails details) {
    numbers
        .claim(id, details.identifiers())
        .ifPresent(taken -> {
          throw Problem.conflict(
              "The %s of this patient belongs to another patient here."
                  .formatted(taken.number().kind().label()));
        });
  }

  private static PatientDetails merge(
      PatientRows.Stored stored, PatientDetails before, PatientDetails after) {
    var ours = stored.patient().details();
    var merge = new Merge(ours, stored.received() == null ? ours : before, after);
    return new PatientDetailsBuilder(merge.of(PatientDetails::name))
        .preferredName(merge.of(PatientDetails::preferredName))
        .otherNames(merge.of(PatientDetails::otherNames))
        .born(merge.of(PatientDetails::birthDate), merge.of(PatientDetails::birthEstimated))
        .gender(merge.of(PatientDetails::gender))
        .pronouns(merge.of(PatientDetails::pronouns))
        .deceased(merge.of(PatientDetails::deceased), merge.of(PatientDetails::deceasedOn))
        .identifiers(merge.of(PatientDetails::identifiers))
        .contactPoints(merge.of(PatientDetails::contactPoints))
        .addresses(merge.of(PatientDetails::addresses))
        .carers(ours.carers())
        .language(merge.of(PatientDetails::language), merge.of(PatientDetails::interpreter))
        .communicationNote(merge.of(PatientDetails::communicationNote))
        .adjustments(
            merge.of(PatientDetails::adjustments), merge.of(PatientDetails::adjustmentsNote))
        .whatMatters(merge.of(PatientDetails::whatMatters))
        .build();
  }

  /** Ours, what the source said before, and what it says now. */
  private record Merge(PatientDetails ours, PatientDetails before, PatientDetails after) {

    <T extends @Nullable Object> T of(Function<PatientDetails, T> part) {
      var now = part.apply(after);
      return Objects.equals(part.apply(before), now) ? part.apply(ours) : now;
    }
  }
}
