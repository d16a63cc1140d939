package org.carewright.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.carewright.record.store.ResourceReader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a request carries: https://hl7.org/fhir/R4/http.html#mime-type. */
@Component
class Body {

  private final ObjectProvider<FhirContext> fhir;

  Body(ObjectProvider<FhirContext> fhir) {
    this.fhir = fhir;
  }

  /** A resource as JSON; XML is turned into it. */
  String resource(FhirRequest request) {
    return switch (type(request)) {
      case "application/fhir+json", "application/json", "text/json", "" -> text(request);
      case "application/fhir+xml", "application/xml", "text/xml" -> fromXml(text(request));
      default ->
          throw Refused.mediaType(
              "A resource is sent as application/fhir+json or application/fhir+xml.");
    };
  }

  /** The media type without its parameters, in small letters. */
  static String type(FhirRequest request) {
    return request.header("Content-Type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** Throws when it is empty, too large or not in UTF-8. */
  static String text(FhirRequest request) {
    byte[] bytes;
    try {
      bytes = request.http().getInputStream().readNBytes(ResourceReader.LARGEST + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (bytes.length > ResourceReader.LARGEST) {
      throw Refused.tooLarge("A request carries at most 32 MB.");
    }
    if (bytes.length == 0) {
      throw Refused.invalid("The request has no body.");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw Refused.invalid("The body is not in UTF-8.");
    }
  }

  private String fromXml(String xml) {
    var context = fhir.getObject();
    var parser = context.newXmlParser();
    parser.setParserErrorHandler(new StrictErrorHandler());
    try {
      return context.newJsonParser().encodeResourceToString(parser.parseResource(xml));
    } catch (DataFormatException | ClassCastException | IllegalArgumentException e) {
      throw Refused.invalid("The body is not FHIR R4 as XML.");
    }
  }
}
