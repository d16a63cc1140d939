package org.carewright.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moves every date of a bundle by the same whole number of weeks, so that the population's last day
 * is at most a week ago, weekdays stay weekdays and intervals stay as they were. Notes are moved
 * inside their base64 too.
 */
final class FreshDates {

  /** The day after the population's last: Synthea went on to the day it was run. */
  static final LocalDate MADE_FOR = LocalDate.of(2026, 11, 24);

  private static final Pattern DATE = Pattern.compile("(?<=\")\\d{4}-\\d{2}-\\d{2}(?=[\"T])");
  private static final Pattern NOTE = Pattern.compile("(?<=\"data\":\")[A-Za-z0-9+/]{16,}=*(?=\")");
  private static final Pattern DATE_IN_NOTE =
      Pattern.compile("\\b(?:19|20)\\d{2}-\\d{2}-\\d{2}\\b");

  private final long weeks;

  FreshDates(LocalDate today) {
    weeks = ChronoUnit.WEEKS.between(MADE_FOR, today);
  }

  String moved(String bundle) {
    return NOTE.matcher(DATE.matcher(bundle).replaceAll(this::date)).replaceAll(this::note);
  }

  private String date(MatchResult date) {
    return LocalDate.parse(date.group()).plusWeeks(weeks).toString();
  }

  private String note(MatchResult data) {
    var note = new String(Base64.getDecoder().decode(data.group()), StandardCharsets.UTF_8);
    var moved = DATE_IN_NOTE.matcher(note).replaceAll(this::date);
    return Matcher.quoteReplacement(
        Base64.getEncoder().encodeToString(moved.getBytes(StandardCharsets.UTF_8)));
  }
}
