package org.carewright.record.search;

import org.carewright.access.Viewer;
import org.carewright.record.store.ResourceIndex;

/** Which rows of a type a viewer may see, as SQL; the statement needs {@link Viewer#params()}. */
final class Sight {

  private Sight() {}

  /** What belongs to no patient is for everybody who may use the interface. */
  static String of(ResourceIndex index, String row) {
    return switch (index.owner()) {
      case NOBODY -> "true";
      case PATIENT, ITSELF -> Viewer.sees(row + ".patient_id");
      case PATIENT_OR_NOBODY ->
          "(%s.patient_id = '%s' or %s)"
              .formatted(row, ResourceIndex.UNOWNED, Viewer.sees(row + ".patient_id"));
    };
  }

  /** The column of a row's patient, or null for a type that belongs to none. */
  static String patient(ResourceIndex index, String row) {
    return index.ofPatients() ? row + ".patient_id" : "null::uuid";
  }
}
