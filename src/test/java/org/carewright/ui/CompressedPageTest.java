package org.carewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CarewrightTest
class CompressedPageTest {

  @Autowired Web web;

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "gzip, deflate, br", "br;q=1, GZIP;q=0.5"})
  void aBrowserThatTakesGzipGetsIt(String takes) throws IOException, InterruptedException {
    var answer = signInPage(takes);
    assertThat(answer.headers().allValues("Content-Encoding")).containsExactly("gzip");
    assertThat(answer.headers().allValues("Vary")).contains("Accept-Encoding");
    try (var plain = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      assertThat(new String(plain.readAllBytes(), StandardCharsets.UTF_8)).contains("</html>");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "gzip;q=0, identity", "gzip; q=0.0", "x-gzipped"})
  void oneThatDoesNotGetsThePageAsItIs(String takes) throws IOException, InterruptedException {
    var answer = signInPage(takes);
    assertThat(answer.headers().allValues("Content-Encoding")).isEmpty();
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("</html>");
    assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(answer.body().length);
  }

  @Test
  void bothAreTheSamePage() throws IOException, InterruptedException {
    try (var plain = new GZIPInputStream(new ByteArrayInputStream(signInPage("gzip").body()))) {
      assertThat(withoutToken(plain.readAllBytes()))
          .isEqualTo(withoutToken(signInPage("identity").body()));
    }
  }

  private static String withoutToken(byte[] page) {
    return new String(page, StandardCharsets.UTF_8)
        .replaceAll("(value=\"|X-CSRF-TOKEN\": \")[\\w-]{40,}", "");
  }

  private HttpResponse<byte[]> signInPage(String takes) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(
          web.anonymous().request("/sign-in").header("Accept-Encoding", takes).build(),
          BodyHandlers.ofByteArray());
    }
  }
}
