package org.carewright.fhir;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.carewright.access.Bearer;
import org.carewright.record.store.ResourceIndex;
import org.carewright.record.store.ResourceIndexes;
import org.jspecify.annotations.Nullable;

/**
 * Answers everything below {@code /fhir}: finds the interaction, asks who it is for and what they
 * may do, and turns whatever goes wrong into an OperationOutcome. A servlet of its own, because
 * between this and the database a request has less than a tenth of a millisecond to lose.
 */
final class FhirServlet extends HttpServlet {

  private final transient Interactions interactions;
  private final transient ResourceIndexes indexes;
  private final transient Callers callers;
  private final transient Writing writing;

  FhirServlet(
      Interactions interactions, ResourceIndexes indexes, Callers callers, Writing writing) {
    this.interactions = interactions;
    this.indexes = indexes;
    this.callers = callers;
    this.writing = writing;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (isBrowserAtTheDoor(request)) {
      response.sendRedirect(GuidePages.PATH);
      return;
    }
    var format = Format.JSON;
    Answer answer;
    try {
      var parameters = Parameters.parse(request.getQueryString());
      format = Format.of(parameters, request);
      answer = answer(request, parameters);
    } catch (RuntimeException why) {
      answer = Outcomes.of(why, request.getMethod() + " " + request.getRequestURI());
    }
    writing.write(answer, format, request, response);
  }

  /** A person who opened the address of the interface to see what it is. */
  private static boolean isBrowserAtTheDoor(HttpServletRequest request) {
    var path = request.getPathInfo();
    var accepts = request.getHeader("Accept");
    return request.getMethod().equals("GET")
        && (path == null || path.equals("/"))
        && accepts != null
        && accepts.contains("text/html");
  }

  private Answer answer(HttpServletRequest request, Parameters parameters) {
    var caller = callers.find(request);
    var path = request.getPathInfo() == null ? "" : request.getPathInfo();
    var address = Address.of(path).orElse(null);
    if (address == null) {
      require(caller);
      throw Refused.unknownPath("Nothing is served at this path.");
    }
    var interaction = interaction(request, address, caller);
    var index = type(address, caller);
    allow(interaction, index, caller);
    return interaction.answer(
        new FhirRequest(
            base(request), address, parameters, index, caller.orElse(null), request, null));
  }

  private Interaction interaction(
      HttpServletRequest request, Address address, Optional<Bearer> caller) {
    try {
      return interactions.get(request.getMethod().toUpperCase(Locale.ROOT), address.place());
    } catch (Refused refused) {
      require(caller);
      throw refused;
    }
  }

  private @Nullable ResourceIndex type(Address address, Optional<Bearer> caller) {
    if (address.type().isEmpty()) {
      return null;
    }
    require(caller);
    return indexes
        .find(address.type())
        .orElseThrow(
            () -> Refused.unknownPath("R4 has no type " + address.type() + " that is kept here."));
  }

  private static void require(Optional<Bearer> caller) {
    if (caller.isEmpty()) {
      throw Refused.noCredential("Send an access token: Authorization: Bearer ...");
    }
  }

  /** Throws when the program may not do this. */
  static void allow(
      Interaction interaction, @Nullable ResourceIndex index, Optional<Bearer> caller) {
    var served = interaction.served();
    if (served.open()) {
      return;
    }
    require(caller);
    var permission = served.permission();
    var type = index == null ? "*" : index.type();
    if (permission != null && !caller.orElseThrow().scopes().allow(type, permission)) {
      throw Refused.lacksScope(type, permission);
    }
  }

  /** As the client knows it: behind a proxy the server has been told the outer address. */
  private static String base(HttpServletRequest request) {
    var url = request.getRequestURL();
    var path = request.getRequestURI().length();
    return url.substring(0, url.length() - path) + request.getServletPath();
  }
}
