package org.carewright.record.search;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carewright.record.search.Criterion.AnyOf;
import org.carewright.record.search.Criterion.Chained;
import org.carewright.record.search.Criterion.Ids;
import org.carewright.record.search.Criterion.Missing;
import org.carewright.record.search.Criterion.OfPatient;
import org.carewright.record.search.Criterion.Plain;
import org.carewright.record.search.Criterion.Referred;
import org.carewright.record.search.Criterion.Source;
import org.carewright.record.search.Criterion.Updated;
import org.carewright.record.store.ResourceIndex;
import org.carewright.record.store.SearchParameter;

/**
 * Writes criteria as the conditions of one statement.
 *
 * @param patient the one patient whom the whole search is about, if it names one
 */
record Where(Sql sql, Clock clock, String base, Optional<UUID> patient) {

  /** The one patient that one of the criteria names. */
  static Optional<UUID> patientOf(List<Criterion> criteria) {
    return criteria.stream()
        .filter(OfPatient.class::isInstance)
        .map(one -> ((OfPatient) one).patient())
        .findFirst();
  }

  /** True of rows that meet all criteria and that the viewer may see. */
  String all(ResourceIndex index, String row, List<Criterion> criteria) {
    var conditions = new ArrayList<String>();
    criteria.forEach(criterion -> conditions.add(one(index, row, criterion)));
    conditions.add(sight(index, row));
    return String.join("\n  and ", conditions);
  }

  /** Asked once for the one patient, where there is one, and not for each row. */
  private String sight(ResourceIndex index, String row) {
    return patient.isPresent() && index.owner() == ResourceIndex.Owner.PATIENT
        ? Sight.of(index, row, "cast(" + sql.param(patient.get()) + " as uuid)")
        : Sight.of(index, row);
  }

  private String one(ResourceIndex index, String row, Criterion criterion) {
    return switch (criterion) {
      case OfPatient(var of) -> row + ".patient_id = " + sql.param(of);
      case Ids(var ids) -> ids(index, row, ids);
      case Updated(var parameter, var values) ->
          DateSearch.moment(
              new Asked(sql, row, index, parameter, "", values), row + ".updated_at", clock);
      case Source(var uris) -> row + ".source = any(" + sql.texts(uris) + ")";
      case Missing(var parameter, var missing) -> missing(row, parameter, missing);
      case Plain(var parameter, var modifier, var values) ->
          plain(new Asked(sql, row, index, parameter, modifier, values));
      case AnyOf(var criteria) ->
          criteria.stream()
              .map(each -> one(index, row, each))
              .collect(Collectors.joining(" or ", "(", ")"));
      case Chained(var parameter, var target, var inner) -> chained(row, parameter, target, inner);
      case Referred(var by, var parameter, var inner) -> referred(index, row, by, parameter, inner);
    };
  }

  private String ids(ResourceIndex index, String row, List<String> ids) {
    var condition = row + ".id = any(" + sql.texts(ids) + ")";
    if (index.owner() != ResourceIndex.Owner.ITSELF) {
      return condition;
    }
    var uuids = ids.stream().flatMap(id -> uuid(id).stream()).toList();
    return row + ".patient_id = any(" + sql.uuids(uuids) + ") and " + condition;
  }

  private static Optional<UUID> uuid(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String missing(String row, SearchParameter parameter, boolean missing) {
    if (parameter.ofOwner()) {
      return String.valueOf(!missing);
    }
    return parameter.columns().stream()
        .map(column -> row + "." + column.name() + (missing ? " is null" : " is not null"))
        .collect(Collectors.joining(missing ? " and " : " or ", "(", ")"));
  }

  private String plain(Asked asked) {
    return switch (asked.parameter().kind()) {
      case TOKEN -> TokenSearch.condition(asked);
      case STRING -> StringSearch.condition(asked);
      case REFERENCE -> ReferenceSearch.condition(asked, base);
      case URI -> UriSearch.condition(asked);
      case DATE, DATES -> DateSearch.condition(asked, clock);
      case NUMBER -> NumberSearch.number(asked);
      case QUANTITY -> NumberSearch.quantity(asked);
    };
  }

  private String chained(
      String row, SearchParameter parameter, ResourceIndex target, Criterion inner) {
    var there = sql.row();
    if (parameter.ofOwner()) {
      // The same patient's row: whoever sees the one sees the other.
      return "%s.patient_id in (select %s.patient_id from %s %s where %s)"
          .formatted(row, there, target.table(), there, one(target, there, inner));
    }
    var found =
        "array(select '%s/' || %s.id from %s %s where %s)"
            .formatted(target.type(), there, target.table(), there, within(target, there, inner));
    return parameter.columns().stream()
        .map(column -> row + "." + column.name() + " && " + found)
        .collect(Collectors.joining(" or ", "(", ")"));
  }

  private String referred(
      ResourceIndex index,
      String row,
      ResourceIndex by,
      SearchParameter parameter,
      Criterion inner) {
    var there = sql.row();
    if (parameter.ofOwner()) {
      return index.owner() == ResourceIndex.Owner.ITSELF
          ? "%s.patient_id in (select %s.patient_id from %s %s where %s)"
              .formatted(row, there, by.table(), there, within(by, there, inner))
          : "false";
    }
    return parameter.columns().stream()
        .map(column ->
            "'%s/' || %s.id in (select unnest(%s.%s) from %s %s where %s)"
                .formatted(
                    index.type(),
                    row,
                    there,
                    column.name(),
                    by.table(),
                    there,
                    within(by, there, inner)))
        .collect(Collectors.joining(" or ", "(", ")"));
  }

  /** Elsewhere than on the row itself: seen for itself, and only of the patient who is named. */
  private String within(ResourceIndex index, String row, Criterion inner) {
    var condition = one(index, row, inner) + " and " + sight(index, row);
    return patient.isPresent() && index.owner() == ResourceIndex.Owner.PATIENT
        ? row + ".patient_id = " + sql.param(patient.get()) + " and " + condition
        : condition;
  }
}
