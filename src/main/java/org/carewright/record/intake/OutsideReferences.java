package org.carewright.record.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carewright.record.store.ResourceIndexes;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * References to what neither the unit brings nor is here. They are kept as they came, since what
 * they lead to may follow, and reported: one caution for each target.
 */
final class OutsideReferences {

  private static final int MOST = 50;

  private final JdbcClient jdbc;
  private final ResourceIndexes indexes;
  private final Map<String, EntryHead> first = new LinkedHashMap<>();

  OutsideReferences(JdbcClient jdbc, ResourceIndexes indexes) {
    this.jdbc = jdbc;
    this.indexes = indexes;
  }

  void add(EntryHead head, Set<String> references) {
    references.forEach(reference -> first.putIfAbsent(reference, head));
  }

  /**
   * @param patients those the unit wrote to, whose records alone are looked through
   */
  List<Refusal> cautions(Set<UUID> patients) {
    var byType =
        first.keySet().stream()
            .collect(Collectors.groupingBy(one -> one.substring(0, one.indexOf('/'))));
    var missing = new LinkedHashSet<>(first.keySet());
    byType.forEach((type, references) -> missing.removeAll(here(type, references, patients)));
    var cautions = new ArrayList<Refusal>();
    for (var reference : missing) {
      if (cautions.size() == MOST) {
        break;
      }
      var head = first.get(reference);
      if (head != null) {
        cautions.add(
            Refusal.caution(
                head, "Taken in, but it refers to %s, which is not here.".formatted(reference)));
      }
    }
    return cautions;
  }

  private Set<String> here(String type, List<String> references, Set<UUID> patients) {
    var ids =
        references.stream().map(one -> one.substring(type.length() + 1)).toArray(String[]::new);
    return indexes
        .find(type)
        .map(index ->
            jdbc
                .sql(
                    "select id from %s where id = any(:ids) and (%s)"
                        .formatted(
                            index.table(),
                            index.ofPatients()
                                ? "patient_id = any(:patients)"
                                : "cast(:patients as uuid[]) is not null"))
                .param("ids", ids)
                .param("patients", patients.toArray(UUID[]::new))
                .query(String.class)
                .list()
                .stream()
                .map(id -> type + "/" + id)
                .collect(Collectors.toSet()))
        .orElse(Set.of());
  }
}
