package org.carewright.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a list is filtered, sorted and paged, as the query of its address: one value for each name,
 * in order, nothing blank. Immutable, so that every link of the page is made from the same one.
 */
public final class ListQuery {

  /** The name that leads to a later page of a list; no part of a view. */
  public static final String PAGE = "page";

  /** The name of the words that are looked for: asked once, and not remembered. */
  public static final String WORDS = "q";

  private final Map<String, String> values;

  private ListQuery(Map<String, String> values) {
    this.values = values;
  }

  /** Reads a query as the browser sent it; of a name that comes twice the last counts. */
  public static ListQuery of(@Nullable String raw) {
    var values = new LinkedHashMap<String, String>();
    for (var part : raw == null ? new String[0] : raw.split("&")) {
      var equals = part.indexOf('=');
      var value = equals < 0 ? "" : decoded(part.substring(equals + 1)).strip();
      if (!value.isEmpty()) {
        values.put(decoded(part.substring(0, equals)), value);
      }
    }
    return new ListQuery(values);
  }

  /** The value of that name, or "". */
  public String get(String name) {
    return values.getOrDefault(name, "");
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** With another value of that name; "" takes it out. Always leads to the first page. */
  public ListQuery with(String name, String value) {
    var changed = new LinkedHashMap<>(values);
    changed.remove(PAGE);
    changed.remove(name);
    if (!value.isBlank()) {
      changed.put(name, value.strip());
    }
    return new ListQuery(changed);
  }

  /** The same view, on another page of it. */
  public ListQuery page(int number) {
    return number <= 1 ? with(PAGE, "") : with(PAGE, Integer.toString(number));
  }

  /** Without the page: what makes a view. */
  public ListQuery view() {
    return with(PAGE, "");
  }

  /** The address of the list so looked at. */
  public String at(String path) {
    return isEmpty() ? path : path + "?" + this;
  }

  /** Ready for an address. */
  @Override
  public String toString() {
    return values.entrySet().stream()
        .map(e ->
            URLEncoder.encode(e.getKey(), UTF_8) + "=" + URLEncoder.encode(e.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }
}
