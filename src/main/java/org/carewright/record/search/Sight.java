package org.carewright.record.search;

import org.carewright.access.Viewer;
import org.carewright.record.store.ResourceIndex;

/** Which rows of a type a viewer may see, as SQL; the statement needs {@link Viewer#params()}. */
public final class Sight {

  private Sight() {}

  /** What names no patient is for everybody who may use the interface. */
  public static String of(ResourceIndex index, String row) {
    var own =
        switch (index.owner()) {
          case NOBODY -> "true";
          case PATIENT, ITSELF -> Viewer.sees(row + ".patient_id");
          case PATIENT_OR_NOBODY ->
              "((%s.patient_id = '%s'%s) or %s)"
                  .formatted(
                      row,
                      ResourceIndex.UNOWNED,
                      index.type().equals("Binary") ? throughWhatNamesIt(row) : "",
                      Viewer.sees(row + ".patient_id"));
        };
    return own + ofOthers(index, row);
  }

  /**
   * A Binary may be anyone's letter and need not say whose. It is seen by who sees what its
   * securityContext names, or a document that leads to it; else by nobody.
   */
  private static String throughWhatNamesIt(String row) {
    return """
     and (%1$s.refers is not null or exists (
      select 1 from fhir.documentreference document
      where document.by_location && array['Binary/' || %1$s.id] and %2$s))\
    """
        .formatted(row, Viewer.sees("document.patient_id"));
  }

  /** The same where it is certain whose the rows are: asked once for that patient. */
  static String of(ResourceIndex index, String row, String patient) {
    return Viewer.sees(patient) + ofOthers(index, row);
  }

  /** Nothing for a type whose own patient decides. */
  private static String ofOthers(ResourceIndex index, String row) {
    if (index.others() == null) {
      return "";
    }
    return """
     and (%1$s.refers is null or not exists (
      select 1 from unnest(fhir.patients_of(%1$s.refers)) other where not %2$s))\
    """
        .formatted(row, Viewer.sees("other"));
  }

  /** The columns of a row that say whom the trail is to name. */
  static String patients(ResourceIndex index, String row) {
    return "%s as patient_id, %s as others"
        .formatted(
            index.ofPatients() ? row + ".patient_id" : "null::uuid",
            index.others() == null ? "null::uuid[]" : "fhir.patients_of(" + row + ".refers)");
  }
}
