package org.carewright.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The picture of a circle of care: the patient in the middle, those who care around them. Beyond
 * twelve the picture would say less than the list beside it, which has everyone.
 *
 * @param more how many are only in the list
 */
record Circle(String patient, List<Person> people, int more) {

  private static final int MOST = 12;
  private static final double CENTRE = 260;
  private static final double RADIUS = 186;

  /** One person of the picture; the coordinates are those of the drawing. */
  record Person(
      String initials,
      String name,
      String role,
      String kind,
      String x,
      String y,
      String lineX,
      String lineY) {}

  /** Someone to draw. */
  record Someone(String initials, String name, String role, String kind) {}

  static Circle of(String patient, List<Member> members, List<Someone> carers) {
    var everyone = new ArrayList<Someone>();
    members.forEach(m ->
        everyone.add(
            new Someone(
                m.initials(), m.name(), m.role(), m.kind().name().toLowerCase(Locale.ROOT))));
    everyone.addAll(carers);
    var drawn = everyone.subList(0, Math.min(MOST, everyone.size()));
    var people = new ArrayList<Person>();
    for (int i = 0; i < drawn.size(); i++) {
      people.add(at(drawn.get(i), i, drawn.size()));
    }
    return new Circle(patient, List.copyOf(people), everyone.size() - drawn.size());
  }

  private static Person at(Someone someone, int index, int count) {
    var angle = 2 * Math.PI * index / count - Math.PI / 2;
    return new Person(
        someone.initials(),
        shortened(someone.name()),
        shortened(someone.role()),
        someone.kind(),
        point(CENTRE + RADIUS * Math.cos(angle)),
        point(CENTRE - 8 + RADIUS * Math.sin(angle)),
        point(CENTRE + 48 * Math.cos(angle)),
        point(CENTRE - 8 + 48 * Math.sin(angle)));
  }

  private static String point(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  static String shortened(@Nullable String text) {
    var words = text == null ? "" : text;
    return words.length() <= 18 ? words : words.substring(0, 17).strip() + "…";
  }
}
