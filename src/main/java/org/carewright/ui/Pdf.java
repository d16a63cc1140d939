package org.carewright.ui;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Makes PDF files of templates: tagged for screen readers (PDF/UA), fonts embedded. Liberation Sans
 * covers Latin, Greek and Cyrillic; for other scripts a font of the machine is taken when it has
 * one.
 */
@Component
public class Pdf {

  /** Where machines usually keep a font with Chinese, Japanese and Korean. */
  private static final List<String> WIDE_FONTS =
      List.of(
          "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
          "/usr/share/fonts/truetype/noto/NotoSansSC-Regular.ttf",
          "/usr/share/fonts/truetype/arphic/uming.ttf",
          "/Library/Fonts/Arial Unicode.ttf",
          "/System/Library/Fonts/Supplemental/Arial Unicode.ttf",
          "C:\\Windows\\Fonts\\arialuni.ttf",
          "C:\\Windows\\Fonts\\simhei.ttf");

  private final TemplateEngine templates;
  private final Optional<File> wide;

  Pdf(TemplateEngine templates) {
    this.templates = templates;
    wide = WIDE_FONTS.stream().map(File::new).filter(File::canRead).findFirst();
  }

  /**
   * @param template path below org/carewright without its ending; a whole document that uses the
   *     fonts "Sheet" and "Wide"
   * @param page its model
   */
  public byte[] of(String template, Object page) {
    var html = new StringOutput();
    templates.render(template + ".jte", Map.of("page", page), html);
    var bytes = new ByteArrayOutputStream();
    try {
      var builder = new PdfRendererBuilder();
      builder.useFont(() -> font("Regular"), "Sheet", 400, FontStyle.NORMAL, true);
      builder.useFont(() -> font("Bold"), "Sheet", 700, FontStyle.NORMAL, true);
      wide.ifPresent(file -> builder.useFont(file, "Wide"));
      builder.usePdfUaAccessibility(true);
      builder.withHtmlContent(html.toString(), null);
      builder.toStream(bytes);
      builder.run();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("The PDF of " + template + " could not be made", e);
    }
  }

  private static InputStream font(String weight) {
    return Objects.requireNonNull(
        Pdf.class.getResourceAsStream("/liberation/LiberationSans-" + weight + ".ttf"),
        "The fonts are not on the class path");
  }
}
