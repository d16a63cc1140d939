package org.carewright.careplan;

import java.util.List;
import java.util.UUID;
import org.carewright.patient.PatientHeader;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * The form of one item.
 *
 * @param newer the item as someone else left it meanwhile
 * @param mine what was typed, as it would read
 * @param gone someone else took the item off the plan meanwhile
 */
record ItemFormPage(
    PatientHeader header,
    ItemKind kind,
    UUID id,
    ItemForm form,
    FieldErrors errors,
    List<Option> needs,
    List<Option> goals,
    List<Option> owners,
    List<Option> conditions,
    @Nullable PlanItem newer,
    @Nullable String newerAt,
    boolean gone) {

  String path() {
    return header.path() + "/plan/" + kind.path() + "/" + id;
  }

  boolean isNew() {
    return form.versionOrNew() == PlanItems.NEW;
  }

  String title() {
    var noun = kind == ItemKind.CONTINGENCY ? "what to do if something happens" : kind.noun();
    if (!isNew()) {
      return "Change " + (kind == ItemKind.CONTINGENCY ? noun : "the " + noun);
    }
    return "Add "
        + (kind == ItemKind.CONTINGENCY ? noun : (kind == ItemKind.ACTION ? "an " : "a ") + noun);
  }
}
