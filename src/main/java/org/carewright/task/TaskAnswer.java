package org.carewright.task;

/** What became of a change to a task. */
public sealed interface TaskAnswer {

  /** Done; this is the task now. */
  record Accepted(Task task) implements TaskAnswer {}

  /**
   * Someone else was first; nothing was changed.
   *
   * @param task as it is now
   * @param sentence who did what and when: "Amira Khan closed this at 10:42 (Spoke with them)."
   */
  record Overtaken(Task task, String sentence) implements TaskAnswer {}

  /** Not possible as asked; the sentence says what to do. */
  record Refused(String sentence) implements TaskAnswer {}
}
