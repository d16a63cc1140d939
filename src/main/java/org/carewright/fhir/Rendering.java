package org.carewright.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What HAPI's parser makes of stored JSON at the edge: XML, summaries, chosen elements. */
@Component
class Rendering {

  private final ObjectProvider<FhirContext> fhir;

  Rendering(ObjectProvider<FhirContext> fhir) {
    this.fhir = fhir;
  }

  List<byte[]> render(Answer answer, Format format) {
    var json = answer.json();
    if (json.isEmpty()) {
      return json;
    }
    if (!format.xml() && answer.part().isWhole()) {
      return format.pretty() ? List.of(Pretty.of(joined(json))) : json;
    }
    var context = fhir.getObject();
    var resource =
        context.newJsonParser().parseResource(new String(joined(json), StandardCharsets.UTF_8));
    var parser = format.xml() ? context.newXmlParser() : context.newJsonParser();
    parser.setPrettyPrint(format.pretty());
    choose(parser, answer.part(), resource);
    return List.of(Json.bytes(parser.encodeResourceToString(resource)));
  }

  private static void choose(IParser parser, Part part, IBaseResource resource) {
    if (!part.elements().isEmpty()) {
      parser.setEncodeElements(with(part.elements(), isBundle(resource)));
      parser.setEncodeElementsAppliesToChildResourcesOnly(isBundle(resource));
      return;
    }
    switch (part.summary()) {
      case TRUE -> parser.setSummaryMode(true);
      case DATA -> parser.setSuppressNarratives(true);
      case TEXT -> {
        parser.setEncodeElements(with(Set.of("text"), isBundle(resource)));
        parser.setEncodeElementsAppliesToChildResourcesOnly(isBundle(resource));
      }
      case COUNT, FALSE -> {}
    }
  }

  /** What must be there is sent whatever is asked; so is what tells which resource it is. */
  private static Set<String> with(Set<String> elements, boolean bundle) {
    var named = elements.stream().map(name -> "*." + name).collect(Collectors.toSet());
    named.add("*.id");
    named.add("*.meta");
    named.add("*.(mandatory)");
    if (bundle) {
      named.add("Bundle");
    }
    return named;
  }

  private static boolean isBundle(IBaseResource resource) {
    return resource.fhirType().equals("Bundle");
  }

  private static byte[] joined(List<byte[]> pieces) {
    if (pieces.size() == 1) {
      return pieces.getFirst();
    }
    var bytes = new ByteArrayOutputStream();
    pieces.forEach(bytes::writeBytes);
    return bytes.toByteArray();
  }
}
