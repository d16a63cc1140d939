package org.carewright.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * Looks at a page as it stands in every width and scheme: leaves a picture of each under
 * target/screenshots, and asserts at desktop and phone width that axe finds nothing and that
 * nothing scrolls sideways.
 */
record Looks(Page page, String journey) {

  private enum Width {
    DESKTOP(1440, 900),
    TABLET(820, 1180),
    PHONE(390, 844);

    private final int wide;
    private final int high;

    Width(int wide, int high) {
      this.wide = wide;
      this.high = high;
    }
  }

  void at(String name) {
    for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (var width : Width.values()) {
        page.setViewportSize(width.wide, width.high);
        at(name, width, scheme);
      }
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.setViewportSize(Width.DESKTOP.wide, Width.DESKTOP.high);
  }

  private void at(String name, Width width, ColorScheme scheme) {
    var as = (name + "-" + width + "-" + scheme).toLowerCase(java.util.Locale.ROOT);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setAnimations(com.microsoft.playwright.options.ScreenshotAnimations.DISABLED)
            .setPath(Path.of("target/screenshots", journey, as + ".png")));
    var sideways =
        (int)
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(sideways).as("%s scrolls sideways by so many pixels", as).isNotPositive();
    if (width != Width.TABLET) {
      accessible(as);
    }
  }

  private void accessible(String as) {
    var violations = new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
    assertThat(violations.stream().map(Looks::told).toList()).as("axe on " + as).isEmpty();
  }

  private static String told(Rule rule) {
    return rule.getHelp()
        + ": "
        + rule.getNodes().stream()
            .map(CheckedNode::getHtml)
            .limit(5)
            .collect(Collectors.joining("; "));
  }
}
