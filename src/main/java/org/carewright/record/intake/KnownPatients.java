package org.carewright.record.intake;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.carewright.access.Relationships;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.jspecify.annotations.Nullable;

/** The patients an import may write to: those it brought, and those its organisation cares for. */
final class KnownPatients {

  private final Viewer by;
  private final Relationships relationships;
  private final String defaultSource;
  private final Map<String, String> names = new ConcurrentHashMap<>();

  KnownPatients(Viewer by, Relationships relationships) {
    this.by = by;
    this.relationships = relationships;
    this.defaultSource = defaultSource(by);
  }

  /** Stands for a source that does not name itself, so that two such never meet. */
  static String defaultSource(Viewer by) {
    return "urn:carewright:import:" + by.organisation();
  }

  /** Remembers what a patient that was taken in is called at its source. */
  void remember(EntryHead head, UUID here) {
    if (head.id() != null && !head.id().equals(here.toString())) {
      names.put("Patient/" + head.id(), "Patient/" + here);
    }
  }

  /** The reference by which a patient of another file is known here. */
  String reference(String bare, @Nullable String source) {
    var id = bare.substring(bare.indexOf('/') + 1);
    if (Targets.isUuid(id)) {
      return bare.substring(0, bare.indexOf('/') + 1) + id.toLowerCase(Locale.ROOT);
    }
    var name = names.get(bare);
    return name != null
        ? name
        : "Patient/"
            + Targets.named(
                (source == null ? defaultSource : source) + "|" + bare.replace("/", "|"));
  }

  boolean caresFor(UUID patient) {
    return relationships.organisationsOf(new PatientId(patient)).contains(by.organisation());
  }
}
