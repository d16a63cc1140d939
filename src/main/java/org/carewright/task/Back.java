package org.carewright.task;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The page of ours that a form was opened from and returns to. */
public final class Back {

  private Back() {}

  /** The path that a form sent, if it leads nowhere but here. */
  public static String orElse(@Nullable String back, String otherwise) {
    if (back == null || !back.startsWith("/") || back.startsWith("//") || back.contains("\\")) {
      return otherwise;
    }
    try {
      return URI.create(back).getHost() == null ? back : otherwise;
    } catch (IllegalArgumentException noAddress) {
      return otherwise;
    }
  }

  /** For the query of an address: {@code back=...}. */
  public static String query(String path) {
    return "back=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
  }

  /** Sends the browser there with a GET (303). */
  public static ResponseEntity<Void> to(String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
  }
}
