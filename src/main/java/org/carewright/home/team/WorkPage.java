package org.carewright.home.team;

import java.util.Arrays;
import java.util.List;
import org.carewright.task.Owner;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;
import org.carewright.view.ListQuery;

/**
 * The open work of one person or team, and the form that hands it over.
 *
 * @param name whose it is
 * @param others who could take it on
 */
record WorkPage(
    Owner owner,
    String name,
    Due due,
    WorkList list,
    List<WorkLine> lines,
    List<Option> others,
    WorkForm form,
    FieldErrors errors) {

  /** A number above the list, which leads to the tasks it counts. */
  record Part(String label, int count, String href, boolean current, boolean alarming) {}

  WorkPage {
    lines = List.copyOf(lines);
    others = List.copyOf(others);
  }

  List<Part> parts() {
    return Arrays.stream(Due.values()).map(this::part).toList();
  }

  private Part part(Due part) {
    var href =
        ListQuery.of("").with("owner", owner.text()).with("due", part.word()).at(WorkPages.PATH);
    var count = list.count(part);
    return new Part(part.label(), count, href, part == due, part == Due.OVERDUE && count > 0);
  }

  boolean ofTeam() {
    return owner instanceof Owner.OfTeam;
  }

  /** Whether there is more than the page shows. */
  boolean cut() {
    return list.count(due) > lines.size();
  }
}
