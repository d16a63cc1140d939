package org.carewright.launch.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Someone signed in who opens pages as a browser would: compressed, and read to the end. */
final class Guest {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private static final Pattern HEADER = Pattern.compile("\"X-CSRF-TOKEN\": \"([^\"]+)\"");

  private final String address;
  private @Nullable String token;
  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  Guest(String address, String username, String password) throws IOException, InterruptedException {
    this.address = address;
    var token = TOKEN.matcher(get("/sign-in"));
    if (!token.find()) {
      throw new IOException("The sign-in page has no form");
    }
    var form =
        "username=%s&password=%s&_csrf=%s"
            .formatted(encoded(username), encoded(password), encoded(token.group(1)));
    http.send(
        request("/sign-in")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.discarding());
  }

  String get(String path) throws IOException, InterruptedException {
    return http.send(request(path).build(), BodyHandlers.ofString()).body();
  }

  /** Opens a page and reads all of it; anything but a page of its own is a failure. */
  void open(String path) throws IOException, InterruptedException {
    var answer =
        http.send(
            request(path).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException(path + " was answered with " + answer.statusCode());
    }
  }

  /** Sends a form; anything but an answer that leads on is a failure. */
  void send(String path, Map<String, String> fields) throws IOException, InterruptedException {
    var form = new StringBuilder("_csrf=").append(encoded(token()));
    fields.forEach(
        (name, value) -> form.append('&').append(name).append('=').append(encoded(value)));
    var answer =
        http.send(
            request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() != 302 && answer.statusCode() != 303) {
      throw new IOException(path + " was answered with " + answer.statusCode());
    }
  }

  private String token() throws IOException, InterruptedException {
    if (token == null) {
      var found = HEADER.matcher(get("/account"));
      if (!found.find()) {
        throw new IOException("The page carries no token for its forms");
      }
      token = found.group(1);
    }
    return token;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
