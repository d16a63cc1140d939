package org.carewright.record.write;

import static org.carewright.record.write.Receipt.refused;

import java.time.DateTimeException;
import java.util.UUID;
import org.carewright.access.Viewer;
import org.carewright.platform.Problem;
import org.carewright.record.PatientIntake;
import org.carewright.record.intake.SomeoneElse;
import org.carewright.record.intake.StrictCheck;
import org.carewright.record.search.Versions;
import org.carewright.record.store.ResourceReader.Read;
import org.carewright.record.write.Receipt.Why;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Patients, who are taken in by the module that owns them, as imports bring them. */
@Component
class PatientWrites {

  private final Standing standing;
  private final StrictCheck check;
  private final PatientIntake intake;
  private final Versions versions;
  private final JdbcClient jdbc;

  PatientWrites(
      Standing standing,
      StrictCheck check,
      PatientIntake intake,
      Versions versions,
      JdbcClient jdbc) {
    this.standing = standing;
    this.check = check;
    this.intake = intake;
    this.versions = versions;
    this.jdbc = jdbc;
  }

  Receipt put(Viewer by, Draft draft, Read read, Expected expected) {
    if (!by.coordinates()) {
      return refused(Why.NOT_ALLOWED, "Coordinators and team leads register and change patients.");
    }
    var id = uuid(draft.id());
    if (id == null) {
      return refused(
          Why.IMPOSSIBLE, "A patient's id here is a UUID. POST the patient, and one is given.");
    }
    standing.lock(draft.index(), id, draft.id());
    var here = standing.find(by, draft.index(), draft.id()).stream().findFirst();
    if (here.isPresent() && !here.get().seen()) {
      // To take them in again would open them to whoever knows an id.
      return refused(Why.NOT_ALLOWED, "You may not change what has this id.");
    }
    var version = here.map(Standing.Here::version).orElse(0);
    if (!expected.isMet(version)) {
      return Stored.outdated(version);
    }
    var patient = (Patient) check.parse(read.text());
    if (SomeoneElse.is(jdbc, id, patient)) {
      return refused(Why.IMPOSSIBLE, "Someone of another name and date of birth has this id here.");
    }
    return receive(by, draft, read, patient, here.isEmpty());
  }

  private Receipt receive(Viewer by, Draft draft, Read read, Patient patient, boolean created) {
    var said = read.text().source();
    try {
      intake.receive(by, patient, said == null ? Stored.SOURCE : said);
    } catch (Problem problem) {
      return refused(Why.IMPOSSIBLE, problem.message());
    } catch (DataIntegrityViolationException | IllegalArgumentException | DateTimeException e) {
      return refused(
          Why.IMPOSSIBLE,
          "It says something about the person that cannot be kept, such as a name or number too"
              + " long or a date out of range.");
    }
    var version = versions.find(by, draft.index(), draft.id()).orElseThrow();
    return new Receipt.Taken(draft.id(), created, version);
  }

  private static @org.jspecify.annotations.Nullable UUID uuid(String id) {
    try {
      var uuid = UUID.fromString(id);
      return uuid.toString().equals(id) ? uuid : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
