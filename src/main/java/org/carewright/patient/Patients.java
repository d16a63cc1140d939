package org.carewright.patient;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carewright.access.Relationships;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.platform.Ids;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The patients. Reads do not write the trail: the page that shows what they return does. Changes
 * write it themselves, and publish the FHIR Patient in the same transaction.
 */
@Repository
@Transactional
public class Patients {

  /** What became of a form that registers a patient. */
  public sealed interface Registration {
    record Registered(PatientId patient) implements Registration {}

    /** The same form had been sent before. */
    record Before(PatientId patient) implements Registration {}

    /**
     * A national number belongs to someone else.
     *
     * @param owner the patient it belongs to, or null when this viewer may not see them
     */
    record NumberTaken(Identifier number, @Nullable PatientId owner) implements Registration {}
  }

  /** What became of a form that edits a patient. */
  public sealed interface Edit {
    record Saved(int version) implements Edit {}

    /** Somebody was quicker; nothing was changed. */
    record Stale(Patient now, List<PatientChange> since) implements Edit {}

    /** As for a registration. */
    record NumberTaken(Identifier number, @Nullable PatientId owner) implements Edit {}
  }

  private final PatientRows rows;
  private final PatientTables tables;
  private final NationalNumbers numbers;
  private final PatientSearch search;
  private final PatientPublication publication;
  private final Relationships relationships;
  private final Audit audit;
  private final Ids ids;

  Patients(
      PatientRows rows,
      PatientTables tables,
      NationalNumbers numbers,
      PatientSearch search,
      PatientPublication publication,
      Relationships relationships,
      Audit audit,
      Ids ids) {
    this.rows = rows;
    this.tables = tables;
    this.numbers = numbers;
    this.search = search;
    this.publication = publication;
    this.relationships = relationships;
    this.audit = audit;
    this.ids = ids;
  }

  /** Throws "not here" also for a patient the viewer may not see. */
  @Transactional(readOnly = true)
  public Patient get(Viewer viewer, PatientId id) {
    relationships.require(viewer, id);
    return find(id).orElseThrow(() -> Problem.notFound("This patient"));
  }

  /** What to call them, for a page that needs no more of them; refuses as {@link #get} does. */
  @Transactional(readOnly = true)
  public String calledName(Viewer viewer, PatientId id) {
    relationships.require(viewer, id);
    return rows.calledName(id).orElseThrow(() -> Problem.notFound("This patient"));
  }

  private Optional<Patient> find(PatientId id) {
    return Optional.ofNullable(rows.find(id)).map(PatientRows.Stored::patient);
  }

  /** The best matches for what someone typed, best first; only patients the viewer may see. */
  @Transactional(readOnly = true)
  public List<FoundPatient> search(Viewer viewer, String query, int limit) {
    return search.find(viewer, query, limit);
  }

  /** The patients with these ids that the viewer may see, in this order. */
  @Transactional(readOnly = true)
  public List<FoundPatient> list(Viewer viewer, List<PatientId> patients) {
    return search.list(viewer, patients);
  }

  /** Patients who may be the same person, the likeliest first; never {@code self}. */
  @Transactional(readOnly = true)
  public List<PossibleDuplicate> possibleDuplicates(
      Viewer viewer, PatientDetails details, @Nullable PatientId self) {
    return search.possibleDuplicates(viewer, details, self);
  }

  /** Whether the form of this token has registered a patient already. */
  @Transactional(readOnly = true)
  public boolean isRegistered(UUID token) {
    return numbers.used(token);
  }

  /**
   * Registers a patient with the viewer's organisation.
   *
   * @param token identifies the form, so that sending it twice registers once
   */
  public Registration register(Viewer viewer, PatientDetails details, UUID token) {
    var id = new PatientId(ids.next());
    var before = numbers.firstUse(token, id);
    if (before.isPresent()) {
      return new Registration.Before(before.get());
    }
    var taken = numbers.claim(id, details.identifiers());
    if (taken.isPresent()) {
      numbers.forget(token);
      return new Registration.NumberTaken(taken.get().number(), visible(viewer, taken.get()));
    }
    tables.insert(id, details, null, viewer.staff());
    settle(viewer, id, "the registration");
    relationships.open(id, viewer.organisation(), Relationships.Basis.REGISTERED);
    audit.created(viewer, id, "Registered the patient");
    return new Registration.Registered(id);
  }

  /** Replaces the details, provided that nobody changed them since {@code version} was read. */
  public Edit edit(Viewer viewer, PatientId id, int version, PatientDetails details) {
    relationships.require(viewer, id);
    var stored = rows.lock(id);
    if (stored == null) {
      throw Problem.notFound("This patient");
    }
    var now = stored.patient();
    if (now.details().equals(details)) {
      // Also the same form again, from someone who pressed twice.
      return new Edit.Saved(now.version());
    }
    if (now.version() != version) {
      return new Edit.Stale(now, rows.changesSince(id, version));
    }
    var taken = numbers.claim(id, details.identifiers());
    if (taken.isPresent()) {
      return new Edit.NumberTaken(taken.get().number(), visible(viewer, taken.get()));
    }
    var what = Changes.between(now.details(), details);
    tables.update(id, details, null, viewer.staff());
    publication.retire(now, details);
    settle(viewer, id, what);
    audit.changed(viewer, id, "Changed " + what);
    return new Edit.Saved(version + 1);
  }

  /** What follows every change: what search sees, what FHIR says, and who changed what. */
  void settle(Viewer viewer, PatientId id, String what) {
    var stored = rows.find(id);
    if (stored == null) {
      throw new IllegalStateException("A patient vanished while being saved: " + id);
    }
    search.index(stored.patient());
    publication.publish(stored);
    tables.noteChange(id, viewer.staff(), what);
  }

  private @Nullable PatientId visible(Viewer viewer, NationalNumbers.Taken taken) {
    return search.list(viewer, List.of(taken.owner())).isEmpty() ? null : taken.owner();
  }
}
