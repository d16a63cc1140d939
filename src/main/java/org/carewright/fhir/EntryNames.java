package org.carewright.fhir;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carewright.platform.Ids;
import org.carewright.record.search.Version;
import org.carewright.record.search.WrongSearch;
import org.carewright.record.store.NotJson;
import org.carewright.record.store.ResourceReader;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * What the entries of a transaction are called here, before the first is written, so that they can
 * refer to one another by {@code urn:uuid} and to what is here by a condition.
 */
@Component
class EntryNames {

  private final Ids ids;
  private final Entries entries;
  private final Matching matching;

  EntryNames(Ids ids, Entries entries, Matching matching) {
    this.ids = ids;
    this.entries = entries;
    this.matching = matching;
  }

  Named of(FhirRequest whole, List<BundleEntry> all) {
    var named = new Named();
    for (var entry : all) {
      try {
        name(whole, entry, named);
      } catch (Refused | WrongSearch e) {
        throw new Transaction.Failed(entry, Outcomes.of(e, entry.name()));
      }
    }
    return named;
  }

  private void name(FhirRequest whole, BundleEntry entry, Named named) {
    var request = entries.request(whole, entry, null);
    var address = request.address();
    var id = address.id();
    var writes = !entry.method().equals("GET") && !entry.method().equals("HEAD");
    var creates = entry.method().equals("POST") && address.place() == Place.TYPE;
    if (creates || address.place() == Place.TYPE && entry.method().equals("PUT")) {
      var condition =
          creates
              ? Parameters.parse(
                  entry.ifNoneExist().substring(entry.ifNoneExist().indexOf('?') + 1))
              : request.parameters();
      var conditional = !creates || !entry.ifNoneExist().isEmpty();
      var here = conditional ? matching.one(request, condition) : Optional.<Version>empty();
      if (conditional && here.isEmpty() && !named.taken.add(address.type() + condition)) {
        throw Refused.invalid("Another entry has the same condition.");
      }
      id = here.map(Version::id).orElseGet(() -> creates ? fresh() : own(entry));
      named.given.put(entry.number(), id);
      // A conditional create that finds one writes nothing.
      writes = !creates || here.isEmpty();
    }
    if (!id.isEmpty()) {
      var target = address.type() + "/" + id;
      if (writes && !named.taken.add(target)) {
        throw Refused.invalid("Another entry writes to " + target + " as well.");
      }
      if (!entry.fullUrl().isEmpty()) {
        named.here.put(entry.fullUrl(), target);
      }
    }
  }

  /** An update that finds none keeps the id that came with it. */
  private String own(BundleEntry entry) {
    var id = entry.resource().isEmpty() ? null : ResourceReader.read(entry.resource()).text().id();
    return id == null ? fresh() : id;
  }

  private String fresh() {
    return ids.next().toString();
  }

  /** The names, and what is done with them. */
  final class Named {

    private final Map<Integer, String> given = new HashMap<>();
    private final Map<String, String> here = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    Answer answer(Entries entries, FhirRequest whole, BundleEntry entry) {
      BundleEntry written;
      try {
        written = entry.method().equals("PATCH") ? entry : entry.with(resolved(whole, entry));
      } catch (Refused | WrongSearch e) {
        return Outcomes.of(e, entry.name());
      }
      return entries.answer(whole, written, given.get(entry.number()));
    }

    /** A module may give another id than was planned; who refers to it later finds it. */
    void learn(FhirRequest whole, BundleEntry entry, Answer answer) {
      var location = answer.headers().get("Location");
      if (location != null && !entry.fullUrl().isEmpty()) {
        var relative = location.substring(whole.base().length() + 1);
        here.put(entry.fullUrl(), relative.replaceAll("/_history/.*", ""));
      }
    }

    private String resolved(FhirRequest whole, BundleEntry entry) {
      if (entry.resource().isEmpty()) {
        return "";
      }
      try (var parser = ResourceReader.open(entry.resource())) {
        parser.nextToken();
        return ResourceReader.read(parser, (field, reference) -> target(whole, field, reference))
            .text()
            .plain();
      } catch (JacksonException e) {
        throw Refused.invalid(NotJson.reason(e));
      }
    }

    private String target(FhirRequest whole, String field, String reference) {
      var target = here.get(reference);
      if (target != null) {
        return target;
      }
      if (!field.equals("reference")) {
        return reference;
      }
      if (reference.startsWith("urn:uuid:") || reference.startsWith("urn:oid:")) {
        throw Refused.invalid(
            "It refers to %s, which no other entry of the transaction is.".formatted(reference));
      }
      var question = reference.indexOf('?');
      if (question < 0) {
        return reference;
      }
      var asked = new BundleEntry(0, "", Map.of("method", "GET", "url", reference), "");
      return matching
          .one(
              entries.request(whole, asked, null),
              Parameters.parse(reference.substring(question + 1)))
          .map(found -> found.type() + "/" + found.id())
          .orElseThrow(
              () -> Refused.failed("It refers to %s, and none is here.".formatted(reference)));
    }
  }
}
