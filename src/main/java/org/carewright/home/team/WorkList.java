package org.carewright.home.team;

import java.util.List;

/** The open work of one owner that is due in a part of time, and how much there is of each. */
record WorkList(List<WorkRow> rows, OpenWork counts) {

  WorkList {
    rows = List.copyOf(rows);
  }

  int count(Due due) {
    return switch (due) {
      case ANY -> counts.total();
      case OVERDUE -> counts.overdue();
      case WEEK -> counts.week();
      case LATER -> counts.later();
    };
  }
}
