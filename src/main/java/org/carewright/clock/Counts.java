package org.carewright.clock;

/**
 * How the clocks of one rule stand at an organisation.
 *
 * @param runningOut of those that run, in the time of warning
 * @param over of those that run, past their end
 * @param missed that ran out this month
 * @param met this month, in time
 */
record Counts(int running, int runningOut, int over, int missed, int met) {

  static final Counts NONE = new Counts(0, 0, 0, 0, 0);

  boolean quiet() {
    return running + missed + met == 0;
  }
}
