package org.carewright.record.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.carewright.platform.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param included what else was asked for with it
 * @param cut whether more would have been included than a page may hold
 * @param next where the next page begins, or null when this is the last
 * @param total how many there are in all, or null when nobody asked
 */
public record Found(
    List<Version> matches,
    List<Version> included,
    boolean cut,
    @Nullable Cursor next,
    @Nullable Integer total) {

  public Found {
    matches = List.copyOf(matches);
    included = List.copyOf(included);
  }

  /** Whose resources these are, for the trail. */
  public Set<PatientId> patients() {
    var patients = new LinkedHashSet<PatientId>();
    Stream.concat(matches.stream(), included.stream())
        .forEach(version -> patients.addAll(version.patients()));
    return patients;
  }
}
