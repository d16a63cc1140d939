package org.carewright.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A form as it came, to be sent once more by a button: nobody types anything twice. */
record Resending(String action, List<Field> fields) {

  record Field(String name, String value) {}

  /** Null when there is no form to send again: a page was asked for, or files came along. */
  static @Nullable Resending of(HttpServletRequest request) {
    var type = request.getContentType();
    if (!request.getMethod().equals("POST")
        || type == null
        || !type.startsWith("application/x-www-form-urlencoded")) {
      return null;
    }
    // A secret does not go into a page; neither does the token, which the page brings.
    var fields =
        request.getParameterMap().entrySet().stream()
            .filter(one -> !one.getKey().equals("_csrf") && !isSecret(one.getKey()))
            .flatMap(
                one -> Arrays.stream(one.getValue()).map(value -> new Field(one.getKey(), value)))
            .toList();
    return new Resending(request.getRequestURI(), fields);
  }

  private static boolean isSecret(String name) {
    return name.toLowerCase(Locale.ROOT).contains("password");
  }
}
