package org.carewright.patient;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.carewright.ui.Option;

/** Languages by BCP 47 code, and the names people know them by. */
public final class Languages {

  /** Sign languages are languages of their own; the platform does not know all by name. */
  private static final Map<String, String> SIGNED =
      Map.of(
          "bfi", "British Sign Language",
          "ase", "American Sign Language",
          "isg", "Irish Sign Language");

  /** The languages most asked for in UK and US health services, for the form. */
  private static final List<String> COMMON =
      List.of(
          "ar", "bn", "bg", "zh", "yue", "cs", "fa", "fr", "de", "el", "gu", "ht", "hi", "hu", "it",
          "ko", "ku", "lt", "ne", "ps", "pl", "pt", "pa", "ro", "ru", "sk", "so", "es", "sw", "tl",
          "ta", "te", "ti", "tr", "uk", "ur", "vi", "cy");

  private Languages() {}

  /** "Polish" for "pl"; the code itself when it is none we know. */
  public static String name(String code) {
    var signed = SIGNED.get(code);
    if (signed != null) {
      return signed;
    }
    var name = Locale.forLanguageTag(code).getDisplayLanguage(Locale.UK);
    return name.isBlank() ? code : name;
  }

  public static boolean english(String code) {
    return code.equals("en") || code.startsWith("en-");
  }

  /** The choices of a form, English first, with the one in use among them. */
  public static List<Option> options(String current) {
    var rest =
        Stream.concat(COMMON.stream(), SIGNED.keySet().stream())
            .map(code -> new Option(code, name(code)))
            .sorted(Comparator.comparing(Option::label));
    var options =
        Stream.concat(Stream.of(new Option("", "Not asked yet"), new Option("en", "English")), rest)
            .toList();
    if (options.stream().anyMatch(option -> option.value().equals(current))) {
      return options;
    }
    return Stream.concat(Stream.of(new Option(current, name(current))), options.stream()).toList();
  }
}
