package org.carewright.fhir;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a Bundle as the request it stands for; what it does not say the whole request does.
 */
final class EntryHttp extends HttpServletRequestWrapper {

  private final BundleEntry entry;
  private final Map<String, String> headers;

  EntryHttp(HttpServletRequest whole, BundleEntry entry) {
    super(whole);
    this.entry = entry;
    this.headers = entry.headers();
  }

  @Override
  public String getMethod() {
    return entry.method();
  }

  @Override
  public @Nullable String getHeader(String name) {
    var own = headers.get(name.toLowerCase(Locale.ROOT));
    return own == null ? super.getHeader(name) : own;
  }

  @Override
  public ServletInputStream getInputStream() {
    return new Bytes(new ByteArrayInputStream(entry.body()));
  }

  private static final class Bytes extends ServletInputStream {

    private final ByteArrayInputStream bytes;

    Bytes(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] into, int from, int count) {
      return bytes.read(into, from, count);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("It is all there");
    }
  }
}
