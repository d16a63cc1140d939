package org.carewright.record.write;

import static org.carewright.record.write.Receipt.refused;

import java.util.Map;
import java.util.Optional;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.carewright.record.OwnedType;
import org.carewright.record.intake.StrictCheck;
import org.carewright.record.search.Versions;
import org.carewright.record.store.ResourceReader.Read;
import org.carewright.record.write.Receipt.Why;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hands what a module owns to that module, or says why it cannot be written at all. */
@Component
class Modules {

  /** Kept by modules that take nothing in yet, with the words for what they keep. */
  private static final Map<String, String> CLOSED =
      Map.of(
          "CarePlan", "care plans",
          "Goal", "goals",
          "CareTeam", "care teams",
          "EpisodeOfCare", "enrolments");

  private final ObjectProvider<OwnedType> types;
  private final Standing standing;
  private final StrictCheck check;
  private final Versions versions;

  Modules(
      ObjectProvider<OwnedType> types, Standing standing, StrictCheck check, Versions versions) {
    this.types = types;
    this.standing = standing;
    this.check = check;
    this.versions = versions;
  }

  /** Why resources of a type cannot be written, if they cannot. */
  static Optional<String> closed(String type) {
    return Optional.ofNullable(CLOSED.get(type))
        .map(what ->
            "Carewright keeps %s itself, by rules that a copy beside them would break. They are read"
                    .formatted(what)
                + " here and changed in Carewright.");
  }

  Optional<OwnedType> find(String type) {
    return types.stream().filter(one -> one.type().equals(type)).findFirst();
  }

  /** Only what the viewer sees reaches a module. */
  Receipt put(
      OwnedType module, Viewer by, Draft draft, Read read, PatientId patient, Expected expected) {
    standing.lock(draft.index(), patient.value(), draft.id());
    var here = versions.find(by, draft.index(), draft.id()).filter(one -> !one.deleted());
    var version = here.map(one -> one.version()).orElse(0);
    if (!expected.isMet(version)) {
      return Stored.outdated(version);
    }
    if (here.isEmpty() && draft.given()) {
      return refused(
          Why.OWNED,
          "The id of a new %s is given here: POST it to /%1$s.".formatted(draft.index().type()));
    }
    if (here.isPresent() && !patient.equals(here.get().patient())) {
      return refused(Why.IMPOSSIBLE, "It is another patient's, and stays so.");
    }
    var resource = check.parse(read.text());
    var said = read.text().source();
    var source = said == null ? Stored.SOURCE : said;
    try {
      var reception =
          here.isEmpty()
              ? module.create(by, patient, resource, source)
              : module.update(by, patient, draft.id(), resource, source);
      return switch (reception) {
        case OwnedType.Reception.Taken(var id) -> new Receipt.Taken(id, here.isEmpty(), null);
        case OwnedType.Reception.Refused(var why) -> refused(Why.IMPOSSIBLE, why);
      };
    } catch (Problem problem) {
      return refused(Why.IMPOSSIBLE, problem.message());
    }
  }
}
