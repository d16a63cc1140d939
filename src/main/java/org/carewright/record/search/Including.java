package org.carewright.record.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carewright.access.Viewer;
import org.carewright.record.store.ResourceIndex;
import org.carewright.record.store.ResourceIndexes;
import org.carewright.record.store.SearchParameter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what goes with what was found, round by round, each type in one statement. */
@Component
class Including {

  static final int MOST = 1_000;
  private static final int MOST_ROUNDS = 5;

  /** What was included, and whether there would have been more. */
  record Included(List<Version> versions, boolean cut) {}

  private final JdbcClient jdbc;
  private final ResourceIndexes indexes;

  Including(JdbcClient jdbc, ResourceIndexes indexes) {
    this.jdbc = jdbc;
    this.indexes = indexes;
  }

  Included of(Viewer viewer, Search search, List<Version> matches) {
    if (search.includes().isEmpty() || matches.isEmpty()) {
      return new Included(List.of(), false);
    }
    var here = new LinkedHashMap<String, Version>();
    matches.forEach(version -> here.put(key(version), version));
    var round = matches;
    for (int n = 0; n < MOST_ROUNDS && !round.isEmpty() && here.size() <= most(matches); n++) {
      var found = new ArrayList<Version>();
      for (var include : search.includes()) {
        if (n == 0 || include.iterate()) {
          found.addAll(of(viewer, include, round));
        }
      }
      var added = new LinkedHashMap<String, Version>();
      found.forEach(version -> {
        if (here.putIfAbsent(key(version), version) == null) {
          added.put(key(version), version);
        }
      });
      round = List.copyOf(added.values());
    }
    var all = here.values().stream().skip(matches.size()).toList();
    return all.size() > MOST ? new Included(all.subList(0, MOST), true) : new Included(all, false);
  }

  private static int most(List<Version> matches) {
    return matches.size() + MOST;
  }

  private static String key(Version version) {
    return version.type() + "/" + version.id() + "/" + version.patient();
  }

  private List<Version> of(Viewer viewer, Include include, List<Version> round) {
    return include.reverse()
        ? referring(viewer, include, round)
        : referredTo(viewer, include, round);
  }

  private List<Version> referredTo(Viewer viewer, Include include, List<Version> round) {
    var from = round.stream().filter(one -> one.type().equals(include.source().type())).toList();
    if (from.isEmpty()) {
      return List.of();
    }
    var wanted = new TreeMap<String, Set<String>>();
    references(include, from)
        .forEach(reference -> {
          var slash = reference.indexOf('/');
          var type = slash < 0 ? "" : reference.substring(0, slash);
          if (include.target().isEmpty() || include.target().equals(type)) {
            wanted
                .computeIfAbsent(type, any -> new LinkedHashSet<>())
                .add(reference.substring(slash + 1));
          }
        });
    var patients = patients(from);
    var found = new ArrayList<Version>();
    wanted.forEach((type, ids) ->
        indexes.find(type).ifPresent(index -> found.addAll(byId(viewer, index, ids, patients))));
    return found;
  }

  private Set<String> references(Include include, List<Version> from) {
    var references = new LinkedHashSet<String>();
    var columns = new LinkedHashSet<String>();
    for (var parameter : include.parameters()) {
      if (parameter.ofOwner()) {
        patients(from).forEach(patient -> references.add("Patient/" + patient));
      }
      parameter.columns().forEach(column -> columns.add("t." + column.name()));
    }
    if (columns.isEmpty()) {
      return references;
    }
    var index = include.source();
    var sql = new Sql();
    var targets =
        include.parameters().stream().map(SearchParameter::targets).collect(Collectors.toList());
    references.addAll(
        jdbc
            .sql(
                "select distinct one from %s t, unnest(%s) one where %s"
                    .formatted(index.table(), String.join(" || ", columns), keys(sql, index, from)))
            .params(sql.values())
            .query(String.class)
            .list()
            .stream()
            .filter(reference -> isOneOf(targets, reference))
            .toList());
    return references;
  }

  /** A column may answer parameters that lead to different types. */
  private static boolean isOneOf(List<List<String>> targets, String reference) {
    var type = reference.substring(0, Math.max(0, reference.indexOf('/')));
    return targets.stream().anyMatch(types -> types.isEmpty() || types.contains(type));
  }

  private List<Version> byId(
      Viewer viewer, ResourceIndex index, Set<String> ids, Set<UUID> patients) {
    var sql = new Sql();
    var condition = "t.id = any(" + sql.texts(ids) + ")";
    if (index.owner() == ResourceIndex.Owner.ITSELF) {
      condition += " and t.patient_id = any(" + sql.uuids(uuids(ids)) + ")";
    } else if (index.owner() == ResourceIndex.Owner.PATIENT && !patients.isEmpty()) {
      // What belongs to a patient refers to what belongs to the same.
      condition += " and t.patient_id = any(" + sql.uuids(patients) + ")";
    }
    return versions(viewer, index, sql, condition);
  }

  private List<Version> referring(Viewer viewer, Include include, List<Version> round) {
    var to =
        include.target().isEmpty()
            ? round
            : round.stream().filter(one -> one.type().equals(include.target())).toList();
    if (to.isEmpty()) {
      return List.of();
    }
    var sql = new Sql();
    var index = include.source();
    var conditions = new LinkedHashSet<String>();
    var references =
        sql.texts(to.stream().map(one -> one.type() + "/" + one.id()).collect(Collectors.toSet()));
    var patients = sql.uuids(patients(to));
    for (var parameter : include.parameters()) {
      if (parameter.ofOwner()) {
        var named = to.stream().filter(one -> one.type().equals("Patient")).toList();
        conditions.add("t.patient_id = any(" + sql.uuids(patients(named)) + ")");
      }
      parameter
          .columns()
          .forEach(column -> conditions.add("t." + column.name() + " && " + references));
    }
    var condition = "(" + String.join(" or ", conditions) + ")";
    var ofPatients = to.stream().allMatch(one -> one.patient() != null);
    if (index.owner() == ResourceIndex.Owner.PATIENT && ofPatients) {
      condition += " and t.patient_id = any(" + patients + ")";
    }
    return versions(viewer, index, sql, condition);
  }

  private List<Version> versions(Viewer viewer, ResourceIndex index, Sql sql, String condition) {
    return jdbc.sql(
            """
            select t.id, t.version, t.updated_at, %s, false as deleted, t.body
            from %s t where %s and %s
            order by t.id limit %d\
            """
                .formatted(
                    Sight.patients(index, "t"),
                    index.table(),
                    condition,
                    Sight.of(index, "t"),
                    MOST + 1))
        .withQueryTimeout(20)
        .params(viewer.params())
        .params(sql.values())
        .query(Version.of(index.type()))
        .list();
  }

  private static String keys(Sql sql, ResourceIndex index, List<Version> versions) {
    var ids = "t.id = any(" + sql.texts(versions.stream().map(Version::id).toList()) + ")";
    return index.ofPatients()
        ? "t.patient_id = any(" + sql.uuids(owners(versions)) + ") and " + ids
        : ids;
  }

  private static Set<UUID> owners(List<Version> versions) {
    return versions.stream()
        .map(one -> one.patient() == null ? ResourceIndex.UNOWNED : one.patient().value())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<UUID> patients(List<Version> versions) {
    var owners = owners(versions);
    owners.remove(ResourceIndex.UNOWNED);
    return owners;
  }

  private static List<UUID> uuids(Set<String> ids) {
    var uuids = new ArrayList<UUID>();
    for (var id : ids) {
      try {
        uuids.add(UUID.fromString(id));
      } catch (IllegalArgumentException e) {
        // No patient here has an id that is not one.
      }
    }
    return uuids;
  }
}
