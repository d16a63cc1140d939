package org.carewright.notification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.carewright.ui.Option;

/**
 * What a person was told, one group for each patient.
 *
 * @param fresh how many are new, whatever is shown
 */
record NoticesPage(NoticeFilter filter, List<Group> groups, int fresh) {

  /** The notices about one patient, or about nobody. */
  record Group(String title, String href, List<NoticeLine> lines) {

    long fresh() {
      return lines.stream().filter(NoticeLine::isNew).count();
    }

    /** "2 new" or "4 notices". */
    String count() {
      return fresh() > 0
          ? fresh() + " new"
          : lines.size() == 1 ? "1 notice" : lines.size() + " notices";
    }
  }

  NoticesPage {
    groups = List.copyOf(groups);
  }

  static NoticesPage of(NoticeFilter filter, List<NoticeLine> lines, int fresh) {
    var byPatient = new LinkedHashMap<String, List<NoticeLine>>();
    lines.forEach(line ->
        byPatient
            .computeIfAbsent(String.valueOf(line.patient()), key -> new ArrayList<>())
            .add(line));
    return new NoticesPage(
        filter, byPatient.values().stream().map(NoticesPage::group).toList(), fresh);
  }

  private static Group group(List<NoticeLine> lines) {
    var first = lines.getFirst();
    if (first.isHidden()) {
      return new Group("Someone whose care you no longer see", "", lines);
    }
    var name = first.name();
    return name == null
        ? new Group("Your work", "", lines)
        : new Group(name, "/patients/" + first.patient(), lines);
  }

  /** The ids of what is new here. */
  List<String> newOnes() {
    return groups.stream()
        .flatMap(group -> group.lines().stream())
        .filter(NoticeLine::isNew)
        .map(line -> line.id().toString())
        .toList();
  }

  List<Option> shows() {
    return List.of(new Option("new", "New"), new Option("all", "All, also seen and done"));
  }

  List<Option> kinds() {
    var kinds = new ArrayList<Option>();
    kinds.add(new Option("", "Any kind"));
    Arrays.stream(NoticeKind.values()).forEach(k -> kinds.add(new Option(k.name(), k.label())));
    return kinds;
  }

  String lead() {
    return fresh == 0
        ? "Nothing new."
        : fresh == 1 ? "1 is new." : fresh + " are new. Those about one person stand together.";
  }
}
