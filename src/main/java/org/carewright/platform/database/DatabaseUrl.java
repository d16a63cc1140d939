package org.carewright.platform.database;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The address of a PostgreSQL, as {@code postgres://user:password@host:port/name} or as a JDBC
 * address.
 */
@Component
@ConditionalOnProperty("carewright.database-url")
class DatabaseUrl {

  private final String jdbc;

  DatabaseUrl(@Value("${carewright.database-url}") String url) {
    jdbc = url.startsWith("jdbc:") ? url : fromUri(URI.create(url));
  }

  private static String fromUri(URI uri) {
    if (uri.getHost() == null || !String.valueOf(uri.getScheme()).startsWith("postgres")) {
      throw new IllegalArgumentException(
          "CAREWRIGHT_DATABASE_URL should look like postgres://user:password@host:5432/name");
    }
    var port = uri.getPort() < 0 ? 5432 : uri.getPort();
    var address =
        new StringBuilder("jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getPath());
    if (uri.getUserInfo() != null) {
      var parts = uri.getUserInfo().split(":", 2);
      address.append("?user=").append(encoded(parts[0]));
      if (parts.length > 1) {
        address.append("&password=").append(encoded(parts[1]));
      }
    }
    if (uri.getRawQuery() != null) {
      address.append(uri.getUserInfo() == null ? '?' : '&').append(uri.getRawQuery());
    }
    return address.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  String jdbc() {
    return jdbc;
  }
}
