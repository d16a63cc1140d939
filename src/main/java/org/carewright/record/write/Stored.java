package org.carewright.record.write;

import static org.carewright.record.write.Receipt.refused;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.record.search.Version;
import org.carewright.record.search.Versions;
import org.carewright.record.store.Incoming;
import org.carewright.record.store.ResourceIndex;
import org.carewright.record.store.ResourceReader.Read;
import org.carewright.record.store.ResourceWriter;
import org.carewright.record.write.Receipt.Why;
import org.carewright.record.write.Standing.Here;
import org.springframework.stereotype.Component;

/** Resources that no module owns: kept as they come. */
@Component
class Stored {

  /** Where what does not say where it comes from is said to come from. */
  static final String SOURCE = "fhir";

  private final Standing standing;
  private final ResourceWriter writer;
  private final Versions versions;
  private final Audit audit;

  Stored(Standing standing, ResourceWriter writer, Versions versions, Audit audit) {
    this.standing = standing;
    this.writer = writer;
    this.versions = versions;
    this.audit = audit;
  }

  /**
   * @param patient whose it is, {@link ResourceIndex#UNOWNED} for nobody's
   */
  Receipt put(Viewer by, Draft draft, Read read, UUID patient, Expected expected) {
    var index = draft.index();
    standing.lock(index, patient, draft.id());
    var all = standing.find(by, index, draft.id());
    var here = all.stream().filter(one -> one.patient().equals(patient)).findFirst();
    var obstacle = obstacle(by, draft, read, patient, all);
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    if (!expected.isMet(here.map(Here::version).orElse(0))) {
      return outdated(here.map(Here::version).orElse(0));
    }
    var source = read.text().source();
    writer.write(
        List.of(
            Incoming.of(
                index,
                index.ofPatients() ? patient : null,
                read,
                source == null ? SOURCE : source)));
    var found = versions.find(by, index, draft.id());
    if (found.isEmpty()) {
      return refused(
          Why.IMPOSSIBLE,
          "Nobody could see it: say in securityContext whose it is, such as a DocumentReference.");
    }
    var version = found.get();
    if (here.isEmpty()) {
      version
          .patients()
          .forEach(one -> audit.created(by, one, "Created a %s by FHIR".formatted(index.type())));
    } else {
      audit.changed(by, version.patients(), "Changed a %s by FHIR".formatted(index.type()));
    }
    return new Receipt.Taken(draft.id(), here.isEmpty(), version);
  }

  private Optional<Receipt> obstacle(
      Viewer by, Draft draft, Read read, UUID patient, List<Here> all) {
    for (var here : all) {
      var same = here.patient().equals(patient);
      if (same && !here.seen()) {
        return Optional.of(refused(Why.NOT_ALLOWED, "You may not change what has this id."));
      }
      if (same && here.owned()) {
        return Optional.of(
            refused(
                Why.OWNED,
                "Carewright made the one that is here. Change it there, or give this one another"
                    + " id."));
      }
      if (!same && here.seen()) {
        return Optional.of(
            refused(
                Why.IMPOSSIBLE,
                "It is in another patient's record, or in none. What is sent to the wrong patient"
                    + " is deleted there and sent anew."));
      }
    }
    var others = draft.index().others();
    return others != null && standing.namesUnseen(by, List.copyOf(others.in(read.tree())))
        ? Optional.of(
            refused(
                Why.IMPOSSIBLE,
                "It refers to a patient who is not here, or whom you do not have access to."))
        : Optional.empty();
  }

  /**
   * @param found what is here, held until the transaction ends
   */
  Receipt delete(Viewer by, ResourceIndex index, Version found, Expected expected) {
    if (found.deleted()) {
      return new Receipt.Taken(found.id(), false, found);
    }
    if (!expected.isMet(found.version())) {
      return outdated(found.version());
    }
    var key = found.patient() == null ? ResourceIndex.UNOWNED : found.patient().value();
    if (standing.find(by, index, found.id()).stream()
        .anyMatch(here -> here.patient().equals(key) && here.owned())) {
      return refused(Why.OWNED, "Carewright made it. What is wrong with it is changed there.");
    }
    writer.delete(index, key, found.id());
    audit.changed(by, found.patients(), "Deleted a %s by FHIR".formatted(index.type()));
    return new Receipt.Taken(found.id(), false, versions.find(by, index, found.id()).orElseThrow());
  }

  static Receipt outdated(int here) {
    return refused(
        Why.OUTDATED,
        here == 0
            ? "There is none yet, so it has no such version."
            : "Version %d is here. Read it, and send the change again.".formatted(here));
  }
}
