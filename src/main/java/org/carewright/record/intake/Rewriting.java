package org.carewright.record.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.carewright.record.intake.SharedResources.Match;
import org.carewright.record.store.ResourceReader.References;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites the references of one resource to what they lead to here, and notes what leads nowhere.
 */
final class Rewriting implements References {

  private static final Pattern LITERAL =
      Pattern.compile("([A-Z][A-Za-z]+)/([A-Za-z0-9\\-.]{1,64})(/_history/[A-Za-z0-9\\-.]{1,64})?");

  private final EntryHead head;
  private final Targets targets;
  private final SharedResources shared;
  private final KnownPatients patients;
  private final List<Refusal> missing = new ArrayList<>();
  private final Set<String> outside = new LinkedHashSet<>();
  private final Map<String, String> written = new HashMap<>();

  Rewriting(EntryHead head, Targets targets, SharedResources shared, KnownPatients patients) {
    this.head = head;
    this.targets = targets;
    this.shared = shared;
    this.patients = patients;
  }

  List<Refusal> missing() {
    return missing;
  }

  /** Literal references to what the unit does not bring, "Type/id". */
  Set<String> outside() {
    return outside;
  }

  /** How the file itself writes a reference to a patient, so that its sender can find it there. */
  String asWritten(String reference) {
    return written.getOrDefault(reference, reference);
  }

  @Override
  public String resolve(String field, String reference) {
    var target = targets.find(reference);
    if (target != null) {
      return target;
    }
    if (!field.equals("reference") || reference.startsWith("#")) {
      return reference;
    }
    if (reference.startsWith("urn:")) {
      missing.add(
          Refusal.of(head, "It refers to %s, which is not in this file.".formatted(reference)));
      return reference;
    }
    return reference.indexOf('?') > 0 ? conditional(reference) : literal(reference);
  }

  private String conditional(String reference) {
    var inUnit = inUnit(reference);
    if (inUnit != null) {
      return inUnit;
    }
    return switch (shared.match(reference)) {
      case Match.One(var id) -> reference.substring(0, reference.indexOf('?')) + "/" + id;
      case Match.None() -> {
        missing.add(
            Refusal.lacks(head, "It refers to %s, and none is here with it.".formatted(reference)));
        yield reference;
      }
      case Match.Several() -> {
        missing.add(
            Refusal.of(head, "It refers to %s, and more than one is here.".formatted(reference)));
        yield reference;
      }
      case Match.NotUnderstood() -> {
        missing.add(
            Refusal.of(
                head,
                "It refers to %s. Only \"identifier\" of organisations, practitioners and the like"
                        .formatted(reference)
                    + " can be looked for."));
        yield reference;
      }
    };
  }

  private @Nullable String inUnit(String reference) {
    var identifier = SharedResources.identifier(reference);
    return identifier == null
        ? null
        : targets.find(
            reference.substring(0, reference.indexOf('?')) + "?identifier=" + identifier);
  }

  private String literal(String reference) {
    var match = LITERAL.matcher(reference);
    if (!match.matches()) {
      return reference;
    }
    var bare = match.group(1) + "/" + match.group(2);
    var target = targets.find(bare);
    if (target != null) {
      return target;
    }
    if (match.group(1).equals("Patient")) {
      var here = patients.reference(bare, head.source());
      written.put(here, bare);
      return here;
    }
    if (!targets.brings(bare)) {
      outside.add(bare);
    }
    return reference;
  }
}
