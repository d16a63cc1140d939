package org.carewright.safety;

/**
 * One rule, counted.
 *
 * @param watched how many it is about at this moment
 * @param broken how many of them break it: always 0 unless something is badly wrong
 */
record SafetyCount(SafetyRule rule, int watched, int broken) {

  boolean holds() {
    return broken == 0;
  }

  String watchedWords() {
    return switch (rule) {
      case NEXT_STEP -> "enrolments open";
      case CAN_BE_DONE, ENDS_WITH_OUTCOME -> "tasks open";
      case LOOP_HAS_TASK -> "loops open";
      case OVERDUE_IS_TOLD -> "tasks overdue";
    };
  }
}
