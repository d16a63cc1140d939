package org.carewright.caseload.today;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carewright.caseload.Risk;
import org.carewright.task.TaskKind;
import org.jspecify.annotations.Nullable;

/**
 * What of the work is shown; it lives in the address, so that "back" and a bookmark bring it back.
 *
 * @param view which part of the list, chosen by the numbers on top
 * @param programme a programme's code, or empty for all
 * @param more how many pages of rows beyond the first one
 */
record TodayFilter(
    View view,
    Whose whose,
    String programme,
    @Nullable Risk risk,
    @Nullable TaskKind kind,
    int more) {

  /** The numbers on top. */
  enum View {
    ALL(""),
    OVERDUE("overdue"),
    TODAY("today"),
    WEEK("week"),
    UNASSIGNED("unassigned"),
    NOT_REACHED("not-reached");

    private final String text;

    View(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  /** Whose work. */
  enum Whose {
    ME("", "Mine"),
    COVERING("covering", "Covering for colleagues"),
    TEAM("team", "My teams’, not taken yet"),
    EVERYONE("everyone", "Everyone’s in my teams");

    private final String text;
    private final String label;

    Whose(String text, String label) {
      this.text = text;
      this.label = label;
    }

    String text() {
      return text;
    }

    String label() {
      return label;
    }
  }

  /** Reads the address's parameters; what makes no sense is left out. */
  static TodayFilter of(Map<String, String> params) {
    return new TodayFilter(
        pick(View.values(), View::text, params.get("view")).orElse(View.ALL),
        pick(Whose.values(), Whose::text, params.get("whose")).orElse(Whose.ME),
        params.getOrDefault("programme", ""),
        pick(Risk.values(), Risk::name, params.get("risk")).orElse(null),
        pick(TaskKind.values(), TaskKind::name, params.get("kind")).orElse(null),
        number(params.get("more")));
  }

  private static <T> Optional<T> pick(T[] all, Function<T, String> text, @Nullable String wanted) {
    return Arrays.stream(all).filter(one -> text.apply(one).equals(wanted)).findFirst();
  }

  private static int number(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : 0;
  }

  TodayFilter with(View other) {
    return new TodayFilter(other, whose, programme, risk, kind, 0);
  }

  TodayFilter withMore() {
    return new TodayFilter(view, whose, programme, risk, kind, more + 1);
  }

  boolean narrowed() {
    return whose != Whose.ME || !programme.isEmpty() || risk != null || kind != null;
  }

  /** The part that is remembered from one day to the next: not which number was looked at. */
  String lasting() {
    return with(View.ALL).query();
  }

  /** In one fixed order, without what is not set. */
  String query() {
    var parts = new LinkedHashMap<String, String>();
    parts.put("view", view.text());
    parts.put("whose", whose.text());
    parts.put("programme", programme);
    parts.put("risk", risk == null ? "" : risk.name());
    parts.put("kind", kind == null ? "" : kind.name());
    parts.put("more", more == 0 ? "" : String.valueOf(more));
    return parts.entrySet().stream()
        .filter(e -> !e.getValue().isEmpty())
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  String path() {
    return query().isEmpty() ? "/today?all" : "/today?" + query();
  }
}
