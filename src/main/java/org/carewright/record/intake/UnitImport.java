package org.carewright.record.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.carewright.platform.PatientId;
import org.carewright.record.store.Incoming;
import org.carewright.record.store.NotJson;
import org.carewright.record.store.ResourceIndex;
import org.carewright.record.store.ResourceReader;
import org.carewright.record.store.Written;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/** Takes one unit in, inside the caller's transaction: checks every entry and writes in batches. */
final class UnitImport {

  private static final int BATCH = 1_000;
  private static final int BATCH_CHARACTERS = 8_000_000;

  private final Unit unit;
  private final ImportTools tools;
  private final ImportScope scope;
  private final Targets targets;
  private final List<Refusal> refusals = new ArrayList<>();
  private final Map<String, Written> counts = new TreeMap<>();
  private final List<Refusal> cautions = new ArrayList<>();
  private final List<Incoming> batch = new ArrayList<>();
  private final Map<Incoming, EntryHead> heads = new IdentityHashMap<>();
  private final Set<UUID> received = new HashSet<>();
  private final Map<UUID, Boolean> cared = new HashMap<>();
  private final OutsideReferences outside;
  private int refused;
  private int characters;

  private UnitImport(Unit unit, ImportTools tools, ImportScope scope) {
    this.unit = unit;
    this.tools = tools;
    this.scope = scope;
    this.outside = new OutsideReferences(tools.jdbc(), tools.indexes());
    this.targets =
        Targets.of(
            unit, tools.indexes(), KnownPatients.defaultSource(scope.by()), scope.shared()::find);
  }

  /** What was written is to be undone by the caller when a whole unit has refusals. */
  static UnitOutcome run(Unit unit, ImportTools tools, ImportScope scope) {
    return new UnitImport(unit, tools, scope).run();
  }

  private UnitOutcome run() {
    targets.refusals().forEach(this::refuse);
    targets.already().forEach((type, n) -> counts.merge(type, new Written(0, 0, n), Written::plus));
    try {
      if (patientsMayComeLate()) {
        unit.read((head, parser) -> only(head, parser, true));
        unit.read((head, parser) -> only(head, parser, false));
      } else {
        unit.read(this::resource);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    flush();
    if (!failed()) {
      var patients = new HashSet<>(cared.keySet());
      patients.addAll(received);
      refusals.addAll(cautions);
      outside.cautions(patients).forEach(refusals::add);
      audit();
    }
    return new UnitOutcome(failed() ? Map.of() : counts, refusals, refused);
  }

  private boolean patientsMayComeLate() {
    return !unit.whole()
        && unit instanceof BundleUnit
        && unit.heads().stream().anyMatch(head -> "Patient".equals(head.type()));
  }

  private void only(EntryHead head, JsonParser parser, boolean patients) {
    if ("Patient".equals(head.type()) == patients) {
      resource(head, parser);
    } else {
      parser.skipChildren();
    }
  }

  private boolean failed() {
    return unit.whole() && refused > 0;
  }

  private void refuse(Refusal why) {
    refused++;
    if (refusals.size() < UnitOutcome.MOST_REPORTED) {
      refusals.add(why);
    }
  }

  private void resource(EntryHead head, JsonParser parser) {
    var id = targets.id(head);
    if (id.isEmpty()) {
      parser.skipChildren();
      return;
    }
    try {
      var rewriting = new Rewriting(head, targets, scope.shared(), scope.patients());
      var read = ResourceReader.read(parser, rewriting).withId(id.get());
      if (!rewriting.missing().isEmpty()) {
        refuse(rewriting.missing().getFirst());
        return;
      }
      take(head, read, rewriting);
      outside.add(head, rewriting.outside());
    } catch (JacksonException e) {
      if (unit instanceof BundleUnit) {
        throw new Unreadable(NotJson.reason(e));
      }
      refuse(Refusal.of(head, NotJson.reason(e)));
    } catch (Unreadable e) {
      refuse(Refusal.of(head, e.reason()));
    }
  }

  private void take(EntryHead head, ResourceReader.Read read, Rewriting rewriting) {
    var text = read.text();
    var index = tools.indexes().get(text.type());
    tools.check().check(text, read.tree());
    if (index.owner() == ResourceIndex.Owner.ITSELF
        && tools.check().parse(text) instanceof Patient patient) {
      patient(head, patient);
      return;
    }
    UUID patient = null;
    if (index.ofPatients()) {
      patient = owner(head, index, read.tree(), rewriting);
      if (patient == null) {
        return;
      }
    }
    var source = text.source() == null ? scope.source() : text.source();
    if (failed()) {
      return;
    }
    var incoming = Incoming.of(index, patient, read, source);
    batch.add(incoming);
    heads.put(incoming, head);
    characters += text.rest().length();
    if (batch.size() >= BATCH || characters > BATCH_CHARACTERS) {
      flush();
    }
  }

  private void patient(EntryHead head, Patient patient) {
    var id = UUID.fromString(patient.getIdElement().getIdPart());
    scope.lock(tools.jdbc(), id);
    if (!failed()) {
      if (SomeoneElse.is(tools.jdbc(), id, patient)) {
        refuse(
            Refusal.of(
                head,
                "Its id belongs to someone of another name and date of birth here. If the source"
                    + " uses short ids, give its address in meta.source."));
        return;
      }
      var before = scope.version(tools.jdbc(), id);
      var reason = tools.receive(scope.by(), patient, scope.source());
      if (reason != null) {
        refuse(Refusal.of(head, reason));
        return;
      }
      lookAtBirth(head, patient);
      var after = scope.version(tools.jdbc(), id);
      counts.merge(
          "Patient",
          before == 0
              ? new Written(1, 0, 0)
              : after > before ? new Written(0, 1, 0) : new Written(0, 0, 1),
          Written::plus);
    }
    received.add(id);
    scope.patients().remember(head, id);
  }

  private void lookAtBirth(EntryHead head, Patient patient) {
    var born = patient.getBirthDateElement().getValueAsString();
    if (born != null
        && born.compareTo(tools.today(scope.by()).toString()) > 0
        && cautions.size() < UnitOutcome.MOST_REPORTED) {
      cautions.add(
          Refusal.caution(
              head, "Taken in, but the date of birth, %s, is in the future.".formatted(born)));
    }
  }

  private @Nullable UUID owner(
      EntryHead head, ResourceIndex index, JsonNode tree, Rewriting rewriting) {
    var reference = index.patientReference(tree);
    if (reference.isEmpty()) {
      if (index.owner() == ResourceIndex.Owner.PATIENT_OR_NOBODY) {
        return ResourceIndex.UNOWNED;
      }
      var other =
          index.otherSubject(tree).map(what -> "It is about " + what + ", not about a patient.");
      refuse(Refusal.of(head, other.orElse("It does not say which patient it is about.")));
      return null;
    }
    var id = reference.get().substring("Patient/".length());
    if (!Targets.isUuid(id)) {
      refuse(Refusal.lacks(head, "It is about %s, who is not here.".formatted(reference.get())));
      return null;
    }
    var patient = UUID.fromString(id);
    if (received.contains(patient)
        || unit.whole() && targets.brings("Patient/" + patient)
        || cared.computeIfAbsent(patient, scope.patients()::caresFor)) {
      return patient;
    }
    refuse(
        Refusal.lacks(
            head,
            "It is about %s, who is not a patient here."
                .formatted(rewriting.asWritten(reference.get()))));
    return null;
  }

  private void flush() {
    if (!batch.isEmpty() && !failed()) {
      cared.keySet().stream().sorted().forEach(patient -> scope.lock(tools.jdbc(), patient));
      var outcome = tools.writer().write(batch);
      outcome.byType().forEach((type, written) -> counts.merge(type, written, Written::plus));
      for (var owned : outcome.owned()) {
        refuse(
            Refusal.of(
                Objects.requireNonNull(heads.get(owned)),
                "Carewright made the one that is here. Change it here, or give this one another id."));
      }
    }
    batch.clear();
    heads.clear();
    characters = 0;
  }

  private void audit() {
    var written = counts.values().stream().mapToInt(one -> one.added() + one.changed()).sum();
    if (written == 0) {
      return;
    }
    cared.entrySet().stream()
        .filter(Map.Entry::getValue)
        .filter(entry -> !received.contains(entry.getKey()))
        .forEach(entry ->
            tools
                .audit()
                .changed(scope.by(), new PatientId(entry.getKey()), "Imported part of the record"));
  }
}
