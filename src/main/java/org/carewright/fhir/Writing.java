package org.carewright.fhir;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;

/**
 * Sends an answer. JSON goes out as it is kept, byte for byte; only who asks for XML, for a part of
 * each resource or for line breaks waits until it has been made.
 */
@Component
class Writing {

  private static final int WORTH_ZIPPING = 1_000;

  private final Rendering rendering;

  Writing(Rendering rendering) {
    this.rendering = rendering;
  }

  void write(Answer answer, Format format, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<byte[]> body;
    try {
      body = rendering.render(answer, format);
    } catch (RuntimeException why) {
      write(Outcomes.of(why, "Writing an answer"), Format.JSON, request, response);
      return;
    }
    response.setStatus(answer.status());
    answer.headers().forEach(response::setHeader);
    response.setHeader("Vary", "Accept, Accept-Encoding, Authorization");
    if (body.isEmpty()) {
      return;
    }
    response.setContentType(
        format.xml()
            ? "application/fhir+xml;charset=utf-8"
            : "application/fhir+json;charset=utf-8");
    var length = body.stream().mapToLong(piece -> piece.length).sum();
    if (length >= WORTH_ZIPPING && takesGzip(request)) {
      response.setHeader("Content-Encoding", "gzip");
      body = List.of(zipped(body, length));
    }
    response.setContentLengthLong(body.stream().mapToLong(piece -> piece.length).sum());
    if (!request.getMethod().equals("HEAD")) {
      var out = response.getOutputStream();
      for (var piece : body) {
        out.write(piece);
      }
      out.flush();
    }
  }

  private static boolean takesGzip(HttpServletRequest request) {
    var accepted = request.getHeader("Accept-Encoding");
    return accepted != null && accepted.toLowerCase(Locale.ROOT).contains("gzip");
  }

  private static byte[] zipped(List<byte[]> body, long length) throws IOException {
    var bytes = new ByteArrayOutputStream((int) Math.min(length / 4 + 512, 1 << 24));
    try (var zip = new Quick(bytes)) {
      for (var piece : body) {
        zip.write(piece);
      }
    }
    return bytes.toByteArray();
  }

  /** At level 1 JSON shrinks nearly as far as at the usual level, in a third of the time. */
  private static final class Quick extends GZIPOutputStream {

    Quick(ByteArrayOutputStream out) throws IOException {
      super(out, 8192);
      def.setLevel(1);
    }
  }
}
