package org.carewright.record.store;

import java.util.List;
import org.carewright.record.store.SearchColumn.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A search parameter of FHIR and where its answer lies.
 *
 * @param columns those that hold it, none when {@code ofOwner}
 * @param ofOwner whether it is the patient whose the resource is: {@code patient_id} answers
 * @param targets the types a reference may lead to; empty for any
 * @param system the system of a code whose values R4 itself fixes
 */
public record SearchParameter(
    String name,
    Kind kind,
    List<ElementPath> paths,
    List<SearchColumn> columns,
    boolean ofOwner,
    List<String> targets,
    @Nullable String system) {

  public SearchParameter {
    paths = List.copyOf(paths);
    columns = List.copyOf(columns);
    targets = List.copyOf(targets);
  }
}
