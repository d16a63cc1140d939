package org.carewright.fhir;

import java.util.List;
import org.carewright.access.Scopes.Permission;
import org.carewright.platform.Ids;
import org.carewright.record.store.ResourceReader;
import org.carewright.record.write.Draft;
import org.carewright.record.write.Receipt;
import org.carewright.record.write.Writes;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;

/** Replaces the one that is found, or adds one: https://hl7.org/fhir/R4/http.html#cond-update. */
@Component
class ConditionalUpdate implements Interaction {

  private static final Served SERVED =
      new Served("", Permission.UPDATE, false, List.of(new Route("PUT", Place.TYPE)));

  private final Body body;
  private final Writes writes;
  private final Receipts receipts;
  private final Matching matching;
  private final Ids ids;

  ConditionalUpdate(Body body, Writes writes, Receipts receipts, Matching matching, Ids ids) {
    this.body = body;
    this.writes = writes;
    this.receipts = receipts;
    this.matching = matching;
    this.ids = ids;
  }

  @Override
  public Served served() {
    return SERVED;
  }

  @Override
  public Answer answer(FhirRequest request) {
    var json = body.resource(request);
    var own = id(json);
    var given = request.given();
    var fresh = given == null ? ids.next().toString() : given;
    return receipts.answer(request, () -> put(request, json, own, fresh));
  }

  private Receipt put(FhirRequest request, String json, String own, String fresh) {
    var here = matching.one(request, request.parameters());
    if (here.isPresent() && !own.isEmpty() && !own.equals(here.get().id())) {
      throw Refused.invalid("Its id is not that of the one that meets the condition.");
    }
    var id = here.isPresent() ? here.get().id() : own.isEmpty() ? fresh : own;
    var draft = new Draft(request.type(), id, !own.isEmpty(), json, request.base());
    return writes.put(request.viewer(), draft, Conditions.expected(request));
  }

  /** "" when it has none. */
  private static String id(String json) {
    try (var parser = ResourceReader.open(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return "";
      }
      var id = ResourceReader.read(parser, (field, reference) -> reference).text().id();
      return id == null ? "" : id;
    } catch (JacksonException e) {
      // What is wrong with it is said by who checks it.
      return "";
    }
  }
}
