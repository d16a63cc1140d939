package org.carewright.home.team;

/**
 * How many open tasks someone has, by when they are due.
 *
 * @param week due today or in the six days after
 */
record OpenWork(int overdue, int week, int later) {

  int total() {
    return overdue + week + later;
  }

  OpenWork plus(OpenWork other) {
    return new OpenWork(overdue + other.overdue, week + other.week, later + other.later);
  }
}
