package org.carewright.home.record;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.carewright.record.ResultGroup;
import org.jspecify.annotations.Nullable;

/** The tests of one kind, the most recently measured first. */
record ResultCategory(String title, List<ResultLine> lines) {

  private static final int WIDTH = 132;
  private static final int HEIGHT = 30;

  private enum Kind {
    VITAL_SIGNS("Vital signs"),
    LABORATORY("Laboratory"),
    SCORES("Questionnaires and scores"),
    SOCIAL("Life and habits"),
    OTHER("Other findings");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    static Kind of(@Nullable String category) {
      return switch (category == null ? "" : category) {
        case "vital-signs" -> VITAL_SIGNS;
        case "laboratory" -> LABORATORY;
        case "survey" -> SCORES;
        case "social-history" -> SOCIAL;
        default -> OTHER;
      };
    }
  }

  static List<ResultCategory> of(List<ResultGroup> groups, ZoneId zone) {
    var byKind = new EnumMap<Kind, List<ResultLine>>(Kind.class);
    for (var group : groups) {
      byKind
          .computeIfAbsent(Kind.of(group.category()), kind -> new ArrayList<>())
          .add(ResultLine.of(group, zone, WIDTH, HEIGHT));
    }
    return byKind.entrySet().stream()
        .map(kind -> new ResultCategory(kind.getKey().title, kind.getValue()))
        .toList();
  }
}
