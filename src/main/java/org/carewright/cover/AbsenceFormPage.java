package org.carewright.cover;

import java.util.List;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;

/**
 * The form for time away.
 *
 * @param people who can be entered; one who enters their own only
 * @param colleagues who can cover
 * @param teams that can cover
 */
record AbsenceFormPage(
    AbsenceForm form,
    FieldErrors errors,
    List<Option> people,
    List<Option> reasons,
    List<Option> colleagues,
    List<Option> teams) {

  boolean forOthers() {
    return people.size() > 1;
  }
}
