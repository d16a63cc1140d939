package org.carewright.fhir;

import java.util.Locale;
import java.util.Optional;
import org.carewright.record.store.ResourceIndexes;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Answers an entry of a Bundle as it would be answered alone. */
@Component
class Entries {

  private final ObjectProvider<Interactions> interactions;
  private final ResourceIndexes indexes;

  Entries(ObjectProvider<Interactions> interactions, ResourceIndexes indexes) {
    this.interactions = interactions;
    this.indexes = indexes;
  }

  /**
   * @param given the id that a new resource gets, or null
   */
  Answer answer(FhirRequest whole, BundleEntry entry, @Nullable String given) {
    try {
      return ask(whole, entry, given);
    } catch (ConcurrencyFailureException e) {
      // Whoever began the transaction begins it again.
      throw e;
    } catch (RuntimeException e) {
      return Outcomes.of(e, entry.name());
    }
  }

  private Answer ask(FhirRequest whole, BundleEntry entry, @Nullable String given) {
    var request = request(whole, entry, given);
    var interaction =
        interactions
            .getObject()
            .get(entry.method().toUpperCase(Locale.ROOT), request.address().place());
    FhirServlet.allow(interaction, request.index(), Optional.ofNullable(whole.bearer()));
    return interaction.answer(request);
  }

  FhirRequest request(FhirRequest whole, BundleEntry entry, @Nullable String given) {
    var url = relative(entry.url(), whole.base());
    var question = url.indexOf('?');
    var address =
        Address.of(question < 0 ? url : url.substring(0, question))
            .filter(one -> one.place() != Place.BASE)
            .orElseThrow(() -> Refused.unknownPath("Nothing is served at this path."));
    var index =
        address.type().isEmpty()
            ? null
            : indexes
                .find(address.type())
                .orElseThrow(() ->
                    Refused.unknownPath(
                        "R4 has no type " + address.type() + " that is kept here."));
    return new FhirRequest(
        whole.base(),
        address,
        Parameters.parse(question < 0 ? "" : url.substring(question + 1)),
        index,
        whole.bearer(),
        new EntryHttp(whole.http(), entry),
        given);
  }

  private static String relative(String url, String base) {
    return url.startsWith(base + "/") ? url.substring(base.length() + 1) : url;
  }
}
