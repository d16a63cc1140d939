package org.carewright.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The style sheet, the scripts and the icons, each put together once from its parts and named by
 * its content, so that a browser keeps it for ever and a change is seen at once.
 */
public final class Assets {

  private static final Assets INSTANCE = new Assets();

  private final Map<String, Asset> byName = new HashMap<>();
  private final String css;
  private final String htmx;
  private final String js;
  private final String echarts;
  private final String icons;

  private Assets() {
    css = add("carewright", "css", "text/css;charset=UTF-8", styles());
    htmx =
        add("htmx", "js", "text/javascript;charset=UTF-8", webjar("htmx.org", "dist/htmx.min.js"));
    js = add("carewright", "js", "text/javascript;charset=UTF-8", parts("ui/js/*.js"));
    echarts =
        add(
            "echarts",
            "js",
            "text/javascript;charset=UTF-8",
            read(
                "META-INF/resources/_static/echarts/"
                    + version("org.mvnpm", "echarts")
                    + "/dist/echarts.min.js"));
    icons = add("icons", "svg", "image/svg+xml", sprite());
  }

  public static String css() {
    return INSTANCE.css;
  }

  public static String htmx() {
    return INSTANCE.htmx;
  }

  public static String js() {
    return INSTANCE.js;
  }

  /** Loaded by pages with charts only. */
  public static String echarts() {
    return INSTANCE.echarts;
  }

  public static String icons() {
    return INSTANCE.icons;
  }

  static @Nullable Asset find(String name) {
    return INSTANCE.byName.get(name);
  }

  private String add(String stem, String ending, String type, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var name = stem + "-" + hash(bytes) + "." + ending;
    byName.put(name, new Asset(type, bytes));
    return "/assets/" + name;
  }

  /** The kit first, in a layer below ours, so that our rules win whatever their specificity. */
  private static String styles() {
    return "@layer kit, tokens, base, components, utilities;\n@layer kit {\n"
        + webjar("tabler__core", "dist/css/tabler.min.css")
        + "\n}\n"
        + parts("ui/css/*.css");
  }

  private static String sprite() {
    return Icons.NAMES.stream()
        .map(Assets::symbol)
        .collect(
            Collectors.joining("\n", "<svg xmlns=\"http://www.w3.org/2000/svg\">\n", "\n</svg>"));
  }

  private static String symbol(String name) {
    var svg = webjar("tabler__icons", "icons/outline/" + name + ".svg");
    var inner = svg.substring(svg.indexOf('>', svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>"));
    return """
    <symbol id="%s" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" \
    stroke-linecap="round" stroke-linejoin="round">%s</symbol>\
    """
        .formatted(name, inner.strip());
  }

  private static String webjar(String name, String path) {
    return read(
        "META-INF/resources/webjars/" + name + "/" + version("org.webjars.npm", name) + "/" + path);
  }

  private static String version(String group, String artifact) {
    var properties = new Properties();
    var path = "META-INF/maven/" + group + "/" + artifact + "/pom.properties";
    try (var in = new ClassPathResource(path).getInputStream()) {
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot find the web library " + artifact, e);
    }
  }

  private static String parts(String pattern) {
    try {
      var resources =
          new PathMatchingResourcePatternResolver().getResources("classpath:" + pattern);
      return List.of(resources).stream()
          .sorted(
              (a, b) -> String.valueOf(a.getFilename()).compareTo(String.valueOf(b.getFilename())))
          .map(resource -> {
            try {
              return resource.getContentAsString(StandardCharsets.UTF_8);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          })
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(String path) {
    try {
      return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  record Asset(String type, byte[] bytes) {}
}
