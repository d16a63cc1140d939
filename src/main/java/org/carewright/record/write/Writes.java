package org.carewright.record.write;

import static org.carewright.record.write.Receipt.refused;

import java.util.Optional;
import java.util.UUID;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.record.intake.Unreadable;
import org.carewright.record.search.Version;
import org.carewright.record.search.Versions;
import org.carewright.record.store.ResourceIndex;
import org.carewright.record.store.ResourceIndex.Owner;
import org.carewright.record.store.ResourceReader.Read;
import org.carewright.record.write.Receipt.Why;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a resource into the record and takes it out, with its line in the trail, in the caller's
 * transaction: which ends in nothing when the receipt refuses.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Writes {

  private static final String PATIENT = "Patient/";

  private final Drafts drafts;
  private final Standing standing;
  private final Stored stored;
  private final PatientWrites patients;
  private final Modules modules;
  private final Versions versions;

  Writes(
      Drafts drafts,
      Standing standing,
      Stored stored,
      PatientWrites patients,
      Modules modules,
      Versions versions) {
    this.drafts = drafts;
    this.standing = standing;
    this.stored = stored;
    this.patients = patients;
    this.modules = modules;
    this.versions = versions;
  }

  /** Why nothing of a type can be written here, if it cannot. */
  public static Optional<String> closed(ResourceIndex index) {
    return Modules.closed(index.type());
  }

  /** Creates or updates what has the draft's id. */
  public Receipt put(Viewer by, Draft draft, Expected expected) {
    var closed = obstacle(by, draft.index());
    if (closed.isPresent()) {
      return closed.get();
    }
    try {
      var read = drafts.read(draft);
      return draft.index().owner() == Owner.ITSELF
          ? patients.put(by, draft, read, expected)
          : ofPatient(by, draft, read, expected);
    } catch (Unreadable e) {
      return refused(Why.UNREADABLE, e.reason());
    }
  }

  private Receipt ofPatient(Viewer by, Draft draft, Read read, Expected expected) {
    var index = draft.index();
    var patient = ResourceIndex.UNOWNED;
    if (index.ofPatients()) {
      var reference = index.patientReference(read.tree());
      if (reference.isEmpty() && index.owner() == Owner.PATIENT) {
        return refused(Why.IMPOSSIBLE, "It does not say which patient it is about.");
      }
      if (reference.isPresent()) {
        var named = named(by, reference.get());
        if (named.isEmpty()) {
          return refused(
              Why.IMPOSSIBLE,
              "It is about %s, who is not here, or whom you do not have access to."
                  .formatted(reference.get()));
        }
        patient = named.get();
      }
    }
    var module = modules.find(index.type());
    return module.isPresent()
        ? modules.put(module.get(), by, draft, read, new PatientId(patient), expected)
        : stored.put(by, draft, read, patient, expected);
  }

  private Optional<UUID> named(Viewer by, String reference) {
    try {
      return Optional.of(UUID.fromString(reference.substring(PATIENT.length())))
          .filter(id -> standing.sees(by, id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Deletes; what was deleted before stays so. */
  public Receipt delete(Viewer by, ResourceIndex index, String id, Expected expected) {
    var closed = obstacle(by, index);
    if (closed.isPresent()) {
      return closed.get();
    }
    if (index.owner() == Owner.ITSELF || modules.find(index.type()).isPresent()) {
      return refused(
          Why.OWNED,
          "A %s is not deleted: Carewright keeps what was done and when. End it instead."
              .formatted(index.type()));
    }
    return held(by, index, id)
        .map(found -> stored.delete(by, index, found, expected))
        .orElseGet(() -> refused(Why.NOT_HERE, "There is none here, or you may not see it."));
  }

  /** The newest version, and it stays the newest until the transaction ends. */
  public Optional<Version> held(Viewer by, ResourceIndex index, String id) {
    var found = versions.find(by, index, id);
    if (found.isEmpty()) {
      return found;
    }
    var patient = found.get().patient();
    standing.lock(index, patient == null ? ResourceIndex.UNOWNED : patient.value(), id);
    return versions.find(by, index, id);
  }

  /** Those who ask whether there is such a one wait for one another, so that only one adds it. */
  public void lock(ResourceIndex index, String condition) {
    standing.lock(index.type() + "?" + condition);
  }

  private static Optional<Receipt> obstacle(Viewer by, ResourceIndex index) {
    if (!by.cares() && !by.administers()) {
      return Optional.of(refused(Why.NOT_ALLOWED, "Your role changes nothing in the record."));
    }
    return Modules.closed(index.type()).map(why -> refused(Why.OWNED, why));
  }
}
