package org.carewright.cover;

import java.util.List;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * The form that gives the work of an absence to someone else.
 *
 * @param open how many tasks are with who covers
 * @param problem why it was not done, or null
 */
record CoverFormPage(
    AbsenceLine line,
    List<String> chosen,
    FieldErrors errors,
    List<Option> colleagues,
    List<Option> teams,
    int open,
    @Nullable String problem) {

  CoverFormPage {
    chosen = List.copyOf(chosen);
    colleagues = List.copyOf(colleagues);
    teams = List.copyOf(teams);
  }

  Absence absence() {
    return line.absence();
  }

  /** What happens on saving. */
  String lead() {
    if (!absence().isOn()) {
      return "Now %s. Nothing has moved yet.".formatted(absence().coverNames());
    }
    return "Now %s, with %d open %s. They move at once; what was handed on to others stays there."
        .formatted(absence().coverNames(), open, open == 1 ? "task" : "tasks");
  }
}
