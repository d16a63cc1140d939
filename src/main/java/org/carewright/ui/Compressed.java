package org.carewright.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Sends a page compressed where the browser takes that. The web server would do it, too, but piece
 * by piece and with an effort that costs a page of work more time than all else about it.
 */
final class Compressed {

  /** Named, and not with the weight of nothing. */
  private static final Pattern GZIP =
      Pattern.compile(
          "(?<![\\w-])gzip(?![\\w-])(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))", Pattern.CASE_INSENSITIVE);

  private static final int WORTH_IT = 2048;

  /** A third of the usual effort for a page that is less than a third longer. */
  private static final int EFFORT = 3;

  private Compressed() {}

  static void send(byte[] page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.addHeader("Vary", "Accept-Encoding");
    var bytes = page;
    if (page.length >= WORTH_IT && takesGzip(request)) {
      response.setHeader("Content-Encoding", "gzip");
      bytes = gzip(page);
    }
    response.setContentLength(bytes.length);
    try (var stream = response.getOutputStream()) {
      stream.write(bytes);
    }
  }

  private static boolean takesGzip(HttpServletRequest request) {
    var takes = request.getHeader("Accept-Encoding");
    return takes != null && GZIP.matcher(takes).find();
  }

  private static byte[] gzip(byte[] page) throws IOException {
    var out = new ByteArrayOutputStream(page.length / 8);
    try (var gzip = new Gzip(out)) {
      gzip.write(page);
    }
    return out.toByteArray();
  }

  private static final class Gzip extends GZIPOutputStream {
    Gzip(OutputStream out) throws IOException {
      super(out, 8192);
      def.setLevel(EFFORT);
    }
  }
}
