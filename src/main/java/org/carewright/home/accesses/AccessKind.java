package org.carewright.home.accesses;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.carewright.audit.Trail.Action;
import org.carewright.ui.Option;

/** The kinds of access people ask about. */
enum AccessKind {
  LOOKED("Looked", "Looked at the record", "plain", Action.READ),
  CHANGED("Changed", "Changed something", "info", Action.CREATED, Action.CHANGED),
  EXPORTED("Took a copy", "Printed or downloaded", "warn", Action.EXPORTED),
  REFUSED("Refused", "Was refused", "bad", Action.REFUSED),
  LISTED("In a list", "Saw the name in a list", "plain", Action.LISTED);

  private final String did;
  private final String label;
  private final String tone;
  private final List<Action> actions;

  AccessKind(String did, String label, String tone, Action... actions) {
    this.did = did;
    this.label = label;
    this.tone = tone;
    this.actions = List.of(actions);
  }

  String did() {
    return did;
  }

  String tone() {
    return tone;
  }

  List<Action> actions() {
    return actions;
  }

  String value() {
    return name().toLowerCase(Locale.ROOT);
  }

  static AccessKind of(Action action) {
    return Arrays.stream(values())
        .filter(kind -> kind.actions.contains(action))
        .findFirst()
        .orElseThrow();
  }

  static List<Option> options() {
    return Arrays.stream(values()).map(kind -> new Option(kind.value(), kind.label)).toList();
  }
}
