package org.carewright.record.search;

import java.util.List;
import java.util.UUID;
import org.carewright.record.store.ResourceIndex;
import org.carewright.record.store.SearchParameter;

/** One condition of a search, understood but not yet written as SQL. */
sealed interface Criterion {

  /** {@code _id}. */
  record Ids(List<String> ids) implements Criterion {}

  /** {@code _lastUpdated}. */
  record Updated(SearchParameter parameter, List<String> values) implements Criterion {}

  /** {@code _source}. */
  record Source(List<String> uris) implements Criterion {}

  /** {@code :missing}. */
  record Missing(SearchParameter parameter, boolean missing) implements Criterion {}

  /** Whose the resource is: the way most searches go. */
  record OfPatient(UUID patient) implements Criterion {}

  /** A parameter with its values. */
  record Plain(SearchParameter parameter, String modifier, List<String> values)
      implements Criterion {}

  /** {@code subject:Patient.name=smith}: what is referred to meets another criterion. */
  record Chained(SearchParameter parameter, ResourceIndex target, Criterion criterion)
      implements Criterion {}

  /** Any of them: a chain over a reference that may lead to several types. */
  record AnyOf(List<Criterion> criteria) implements Criterion {
    public AnyOf {
      criteria = List.copyOf(criteria);
    }
  }

  /** {@code _has:Observation:patient:code=x}: something that meets a criterion refers to it. */
  record Referred(ResourceIndex by, SearchParameter parameter, Criterion criterion)
      implements Criterion {}
}
