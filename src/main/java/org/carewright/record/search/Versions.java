package org.carewright.record.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carewright.access.Viewer;
import org.carewright.platform.Problem;
import org.carewright.record.store.ResourceIndex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Resources by id and version, for a viewer who may see them; to others they are not there. The
 * caller leaves the line in the trail, in the same transaction.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Versions {

  private static final String PAST =
      """
      select h.id, h.version, h.updated_at, h.patient_id, fhir.patients_of(h.refers) as others,
        h.deleted, h.body
      from fhir.history h
      where h.id = :id and h.type = :type and %s\
      """;

  private final JdbcClient jdbc;

  Versions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The newest version, which may be that of its deletion. */
  public Optional<Version> find(Viewer viewer, ResourceIndex index, String id) {
    var current = current(viewer, index, id);
    if (current.isPresent()) {
      return current;
    }
    return past(viewer, index, id, " order by h.version desc limit 1").stream()
        .filter(Version::deleted)
        .findFirst();
  }

  public Optional<Version> find(Viewer viewer, ResourceIndex index, String id, int version) {
    var current = current(viewer, index, id).filter(one -> one.version() == version);
    return current.isPresent()
        ? current
        : past(viewer, index, id, " and h.version = " + version).stream().findFirst();
  }

  /**
   * Versions of a resource, the newest first.
   *
   * @param below only versions older than this one
   */
  public List<Version> list(Viewer viewer, ResourceIndex index, String id, int below, int limit) {
    var versions =
        past(
            viewer,
            index,
            id,
            " and h.version < " + below + " order by h.version desc limit " + limit);
    var current = current(viewer, index, id).filter(one -> one.version() < below);
    if (current.isEmpty()) {
      return versions;
    }
    var all = new java.util.ArrayList<Version>();
    all.add(current.get());
    all.addAll(versions);
    return all.subList(0, Math.min(limit, all.size()));
  }

  private Optional<Version> current(Viewer viewer, ResourceIndex index, String id) {
    var isPatient = index.owner() == ResourceIndex.Owner.ITSELF;
    if (isPatient && !isUuid(id)) {
      return Optional.empty();
    }
    var found =
        jdbc.sql(
                """
                select t.id, t.version, t.updated_at, %s, false as deleted, t.body
                from %s t where t.id = :id %s and %s limit 2\
                """
                    .formatted(
                        Sight.patients(index, "t"),
                        index.table(),
                        isPatient ? "and t.patient_id = cast(:id as uuid)" : "",
                        Sight.of(index, "t")))
            .params(viewer.params())
            .param("id", id)
            .query(Version.of(index.type()))
            .list();
    if (found.size() > 1) {
      throw Problem.conflict(
          "Two patients have a %s with this id. Search with patient and _id instead."
              .formatted(index.type()));
    }
    return found.stream().findFirst();
  }

  private List<Version> past(Viewer viewer, ResourceIndex index, String id, String more) {
    return jdbc.sql(PAST.formatted(Sight.of(index, "h")) + more)
        .params(viewer.params())
        .param("id", id)
        .param("type", index.type())
        .query(Version.of(index.type()))
        .list();
  }

  private static boolean isUuid(String id) {
    try {
      return UUID.fromString(id).toString().equals(id);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
