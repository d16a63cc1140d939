package org.carewright.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One person's visit: cookies are kept, redirects are not followed, and every post carries the CSRF
 * token of the last page that had one.
 */
public class Visit {

  private static final Pattern TOKEN = Pattern.compile("\"X-CSRF-TOKEN\": \"([^\"]+)\"");

  private final String address;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .connectTimeout(Duration.ofSeconds(10))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private @Nullable String token;

  /**
   * @param address where the application answers, such as {@code http://localhost:8080}
   */
  public Visit(String address) {
    this.address = address;
  }

  public Answer signIn(String username, String password) {
    token = null;
    var answer = post("/sign-in", Map.of("username", username, "password", password));
    token = null;
    return answer;
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  /** As htmx asks for a part of a page. */
  public Answer fragment(String path) {
    return send(request(path).header("HX-Request", "true").GET());
  }

  /**
   * Posts a form as a browser does.
   *
   * @param form a value, or a collection of values, by field name
   */
  public Answer post(String path, Map<String, ?> form) {
    return post(path, form, Map.of());
  }

  /** Posts a form as htmx does. */
  public Answer postFragment(String path, Map<String, ?> form) {
    return post(path, form, Map.of("HX-Request", "true"));
  }

  public Answer post(String path, Map<String, ?> form, Map<String, String> headers) {
    var request = request(path);
    headers.forEach(request::header);
    request
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(encoded("_csrf", token()) + "&" + encoded(form)));
    return send(request);
  }

  /** Goes where a redirect leads; an answer that is none stays as it is. */
  public Answer follow(Answer answer) {
    return answer.location().isEmpty() ? answer : get(answer.location());
  }

  /** Any request: for what the methods above cannot say. Give it to {@link #send}. */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30));
  }

  public Answer send(HttpRequest.Builder built) {
    var request = built.build();
    try {
      var response = http.send(request, BodyHandlers.ofString(UTF_8));
      var found = TOKEN.matcher(response.body());
      if (found.find()) {
        token = found.group(1);
      }
      return new Answer(request.uri().getPath(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(request.method() + " " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The CSRF token for a post: the last page's, or the sign-in page's when none was seen yet. */
  public String token() {
    if (token == null) {
      get("/sign-in");
    }
    return token == null ? "" : token;
  }

  public List<HttpCookie> cookies() {
    return cookies.getCookieStore().getCookies();
  }

  /** Loses the session, as when it ended while the page was open. */
  public void forgetCookies() {
    cookies.getCookieStore().removeAll();
  }

  private static String encoded(Map<String, ?> form) {
    return form.entrySet().stream()
        .flatMap(field ->
            field.getValue() instanceof Collection<?> many
                ? many.stream().map(one -> encoded(field.getKey(), one))
                : Stream.of(encoded(field.getKey(), field.getValue())))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String name, @Nullable Object value) {
    return URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(String.valueOf(value), UTF_8);
  }
}
