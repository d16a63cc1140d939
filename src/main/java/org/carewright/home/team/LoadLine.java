package org.carewright.home.team;

import org.carewright.task.Owner;
import org.carewright.view.ListQuery;

/** A line of the team's table: the load, its bar, and where its numbers lead. */
record LoadLine(Load load, LoadBar bar, String caseload) {

  static LoadLine of(Load load, int longest) {
    var caseload =
        load.owner() instanceof Owner.OfStaff o
            ? ListQuery.of("").with("whose", o.staff().toString()).at("/caseload")
            : "";
    return new LoadLine(load, LoadBar.of(load.work(), longest), caseload);
  }

  /** The open work behind a number. */
  String work(Due due) {
    return ListQuery.of("")
        .with("owner", load.owner().text())
        .with("due", due.word())
        .at(WorkPages.PATH);
  }

  String highRisk() {
    return caseload + "&risk=HIGH";
  }

  String all() {
    return work(Due.ANY);
  }

  String overdue() {
    return work(Due.OVERDUE);
  }

  String week() {
    return work(Due.WEEK);
  }

  String later() {
    return work(Due.LATER);
  }
}
