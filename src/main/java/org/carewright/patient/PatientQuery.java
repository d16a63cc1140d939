package org.carewright.patient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What someone typed to find a patient, taken apart: words of a name, dates of birth in any usual
 * form, and numbers or codes. Every part must fit; each part forgives.
 *
 * @param births each a choice of spans that the date of birth may lie in
 * @param numbers parts of identifiers, phone numbers, postcodes, e-mail addresses, without spaces
 */
record PatientQuery(List<String> words, List<Birth> births, List<String> numbers) {

  /** A date of birth as typed; {@code number} is how it would read as a number, or empty. */
  record Birth(List<Span> spans, String number) {}

  /** From the first day to before the second. */
  record Span(LocalDate from, LocalDate until) {
    static Span day(LocalDate day) {
      return new Span(day, day.plusDays(1));
    }
  }

  private static final Pattern POSTCODE =
      Pattern.compile("\\b([a-z]{1,2}[0-9][a-z0-9]?)\\s+([0-9][a-z]{2})\\b");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}0-9@.\\-/])\\+?\\(?[0-9](?:[\\s().\\-]{0,2}[0-9])*(?![\\p{L}0-9@])");

  /** What a number is called on our own pages; before a number it says no more than the number. */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?<![\\p{L}0-9])(?:(?:nhs|mrn|medicare|member id)(?: number| no\\.?)?[:#]?\\s+"
              + "(?=[\\p{L}/.\\-]{0,4}(?:[0-9][\\s/.\\-]?){3})"
              + "|(?:chi|hsc|h&c)(?: number| no\\.?)?[:#]?\\s+(?=(?:[0-9]\\s?){10}))");

  static PatientQuery of(String typed, BirthDates dates) {
    var rest = " " + typed.toLowerCase(Locale.ROOT).strip() + " ";
    var numbers = new ArrayList<String>();
    var births = new ArrayList<Birth>();
    rest = LABEL.matcher(rest).replaceAll(" ");
    rest = dates.take(rest, births);
    var postcode = POSTCODE.matcher(rest);
    while (postcode.find()) {
      numbers.add(postcode.group(1) + postcode.group(2));
    }
    rest = postcode.replaceAll(" ");
    var number = NUMBER.matcher(rest);
    while (number.find()) {
      var digits = number.group().replaceAll("[^0-9]", "");
      dates.compact(digits).ifPresentOrElse(births::add, () -> numbers.add(national(digits)));
    }
    rest = number.replaceAll(" ");
    var words = new ArrayList<String>();
    for (var word : Arrays.asList(rest.strip().split("\\s+"))) {
      if (word.contains("@") || word.matches(".*[0-9].*")) {
        numbers.add(compact(word));
      } else if (!word.isBlank()) {
        words.add(word);
      }
    }
    return new PatientQuery(words, births, numbers);
  }

  boolean isEmpty() {
    return words.isEmpty() && births.isEmpty() && numbers.isEmpty();
  }

  /** A number or code as it is compared: small letters and digits; an e-mail address as it is. */
  static String compact(String code) {
    var lower = code.toLowerCase(Locale.ROOT);
    return lower.contains("@") ? lower.strip() : lower.replaceAll("[^\\p{L}0-9]", "");
  }

  /** A phone number without its country code, so that +44 7700 and 07700 are the same. */
  static String national(String digits) {
    if (digits.startsWith("44") && digits.length() >= 12) {
      return "0" + digits.substring(2);
    }
    return digits.length() == 11 && digits.startsWith("1") ? digits.substring(1) : digits;
  }
}
