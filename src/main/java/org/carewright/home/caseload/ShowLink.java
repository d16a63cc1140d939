package org.carewright.home.caseload;

/** A number above the list, which leads to the people it counts. */
record ShowLink(String label, int count, String href, boolean current, boolean alarming) {

  static ShowLink of(Show show, CaseloadFilter filter, int count) {
    return new ShowLink(
        show.label(),
        count,
        filter.query().with("show", show.word()).at(CaseloadPages.PATH),
        filter.show() == show,
        count > 0 && (show == Show.OVERDUE || show == Show.LATE));
  }
}
