package org.carewright.notification;

import java.util.Arrays;
import java.util.List;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;

/**
 * How a person is told.
 *
 * @param email what there is to say of e-mail: where it goes, or why it does not
 */
record PreferencePage(PreferenceForm form, String email, FieldErrors errors) {

  List<Option> rhythms() {
    return Arrays.stream(Rhythm.values()).map(r -> new Option(r.name(), r.label())).toList();
  }
}
