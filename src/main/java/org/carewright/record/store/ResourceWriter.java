package org.carewright.record.store;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carewright.record.store.Incoming.Key;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes resources in the caller's transaction, many at a time: one look at what is there, one COPY
 * per type. Content that is already there is left alone; what is replaced goes to {@code
 * fhir.history}.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class ResourceWriter {

  /**
   * What became of the resources.
   *
   * @param byType how many, for each type
   * @param owned those left alone because Carewright published what is here
   */
  public record Outcome(Map<String, Written> byType, List<Incoming> owned) {}

  private record Here(int version, UUID content, boolean owned) {}

  private final ResourceCopy copy;
  private final Clock clock;
  private final Stays stays;
  private final Burials burials;

  ResourceWriter(
      ResourceCopy copy, Clock clock, ResourceTables tables, Stays stays, Burials burials) {
    this.copy = copy;
    this.clock = clock;
    this.stays = stays;
    this.burials = burials;
  }

  /**
   * Writes resources of any types; no two may have the same type, patient and id. What Carewright
   * published is its own: a resource from elsewhere does not replace it.
   */
  public Outcome write(List<Incoming> resources) {
    var byType =
        resources.stream()
            .collect(
                // By its type's name: an index is large, and so is the work to hash it.
                Collectors.groupingBy(
                    one -> one.index().type(), LinkedHashMap::new, Collectors.toList()));
    var written = new LinkedHashMap<String, Written>();
    var owned = new ArrayList<Incoming>();
    var deleted = burials.look();
    byType.forEach(
        (type, list) -> written.put(type, write(list.getFirst().index(), list, owned, deleted)));
    return new Outcome(written, owned);
  }

  private Written write(
      ResourceIndex index, List<Incoming> resources, List<Incoming> owned, Burials.Look deleted) {
    var here = find(index, resources);
    var missing = resources.stream().filter(one -> !here.containsKey(one.key())).toList();
    var buried = missing.isEmpty() ? Map.<Key, Integer>of() : deleted.find(index, missing);
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var rows = new StringBuilder(resources.size() * 1500);
    var replaced = new ArrayList<Incoming>();
    var written = new ArrayList<Incoming>();
    int added = 0;
    int unchanged = 0;
    for (var resource : resources) {
      var old = here.get(resource.key());
      if (old != null && old.content().equals(resource.content())) {
        unchanged++;
        continue;
      }
      if (old != null && old.owned() && resource.source() != null) {
        owned.add(resource);
        continue;
      }
      if (old == null) {
        added++;
      } else {
        replaced.add(resource);
      }
      written.add(resource);
      var last = old == null ? buried.getOrDefault(resource.key(), 0) : old.version();
      ResourceRow.write(resource, last + 1, now, rows);
    }
    replace(index, replaced);
    if (!rows.isEmpty()) {
      copy.add(index, rows);
    }
    if (index.type().equals("Encounter")) {
      written.forEach(one -> stays.tell(one, now));
    }
    return new Written(added, replaced.size(), unchanged);
  }

  private Map<Key, Here> find(ResourceIndex index, List<Incoming> resources) {
    var found = new HashMap<Key, Here>();
    copy.matching(
            index,
            resources,
            "select %s t.id, t.version, t.content, t.source is null as owned from %s t"
                .formatted(index.ofPatients() ? "t.patient_id," : "", index.table()),
            " for update of t")
        .query(row -> {
          var patient =
              index.ofPatients() ? row.getObject("patient_id", UUID.class) : ResourceIndex.UNOWNED;
          found.put(
              new Key(patient, row.getString("id")),
              new Here(
                  row.getInt("version"),
                  row.getObject("content", UUID.class),
                  row.getBoolean("owned")));
        });
    return found;
  }

  /** Takes a resource out; that it was deleted is a version of its own. */
  public void delete(ResourceIndex index, UUID patient, String id) {
    burials.bury(index, patient, id, clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  private void replace(ResourceIndex index, List<Incoming> resources) {
    if (resources.isEmpty()) {
      return;
    }
    var patient = index.ofPatients() ? "t.patient_id" : "'" + ResourceIndex.UNOWNED + "'::uuid";
    copy.matching(
            index,
            resources,
            """
            insert into fhir.history (patient_id, type, id, version, updated_at, source, body, refers)
            select %s, '%s', t.id, t.version, t.updated_at, t.source, t.body, %s from %s t\
            """
                .formatted(
                    patient,
                    index.type(),
                    index.others() == null ? "null::text[]" : "t." + Others.COLUMN,
                    index.table()),
            "")
        .update();
    copy.remove(index, resources);
  }
}
