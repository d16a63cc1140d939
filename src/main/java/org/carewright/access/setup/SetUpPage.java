package org.carewright.access.setup;

import java.util.Arrays;
import java.util.List;
import org.carewright.access.Region;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;

/** The page on which a new installation is set up. */
record SetUpPage(String action, SetUpForm form, FieldErrors errors) {

  List<Option> regions() {
    return Arrays.stream(Region.values())
        .map(region -> new Option(region.name(), region.label()))
        .toList();
  }
}
