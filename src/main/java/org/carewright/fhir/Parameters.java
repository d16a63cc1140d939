package org.carewright.fhir;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The parameters of a request in their order, each as often as it came. Read from the text itself:
 * the server's own reading forgets the order and mixes query and body.
 */
record Parameters(List<Parameter> list) {

  static final int MOST = 200;
  static final int LONGEST = 64 * 1024;

  /** One parameter; {@code name} may carry a modifier. */
  record Parameter(String name, String value) {}

  Parameters {
    list = List.copyOf(list);
  }

  static Parameters none() {
    return new Parameters(List.of());
  }

  /**
   * @param text as in a query or in a form that was posted
   */
  static Parameters parse(@org.jspecify.annotations.Nullable String text) {
    if (text == null || text.isEmpty()) {
      return none();
    }
    if (text.length() > LONGEST) {
      throw Refused.tooLarge("The parameters are longer than %d characters.".formatted(LONGEST));
    }
    var list = new ArrayList<Parameter>();
    for (var part : text.split("&")) {
      var equals = part.indexOf('=');
      var name = decoded(equals < 0 ? part : part.substring(0, equals));
      if (!name.isEmpty()) {
        list.add(new Parameter(name, equals < 0 ? "" : decoded(part.substring(equals + 1))));
      }
    }
    if (list.size() > MOST) {
      throw Refused.invalid("There are more than %d parameters.".formatted(MOST));
    }
    return new Parameters(list);
  }

  Parameters and(Parameters more) {
    var all = new ArrayList<>(list);
    all.addAll(more.list);
    return new Parameters(all);
  }

  /** The first value, or "". */
  String first(String name) {
    return list.stream()
        .filter(one -> one.name().equals(name))
        .map(Parameter::value)
        .findFirst()
        .orElse("");
  }

  private static String decoded(String text) {
    try {
      var decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
      if (decoded.indexOf('\0') >= 0) {
        throw Refused.invalid("A parameter holds the character NUL.");
      }
      return decoded;
    } catch (IllegalArgumentException e) {
      throw Refused.invalid("A parameter is not encoded as URLs are: " + text);
    }
  }
}
