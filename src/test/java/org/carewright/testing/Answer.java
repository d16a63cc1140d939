package org.carewright.testing;

import java.net.URI;
import java.net.http.HttpResponse;

/**
 * What the application answered.
 *
 * @param path the path that was asked for
 */
public record Answer(String path, HttpResponse<String> response) {

  public int status() {
    return response.statusCode();
  }

  public String body() {
    return response.body();
  }

  /** A header, or "" when it was not sent. */
  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** Path and query that a redirect leads to, or "" when it is none. */
  public String location() {
    var location = header("Location");
    if (location.isEmpty()) {
      return "";
    }
    var to = URI.create(location);
    return to.getRawQuery() == null ? to.getRawPath() : to.getRawPath() + "?" + to.getRawQuery();
  }

  @Override
  public String toString() {
    return path + " answered " + status() + " " + location() + "\n" + body();
  }
}
