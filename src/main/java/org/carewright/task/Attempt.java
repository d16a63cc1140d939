package org.carewright.task;

import java.time.LocalDate;
import org.carewright.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** An attempt in vain to reach the person, and when to try again. */
public record Attempt(Result result, @Nullable String note, LocalDate nextTry) {

  /** What happened instead. */
  public enum Result {
    NO_ANSWER("No answer"),
    LEFT_MESSAGE("Left a message"),
    WRONG_NUMBER("Wrong number"),
    NOT_A_GOOD_TIME("Not a good time for them"),
    NOT_AT_HOME("Not at home");

    private final String label;

    Result(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** When it is sensible to try again: sooner at first, then with more patience. */
  public static LocalDate proposedAfter(
      int attemptsSoFar, LocalDate today, WorkingCalendar calendar) {
    return calendar.after(today, pause(attemptsSoFar));
  }

  private static int pause(int attemptsSoFar) {
    return attemptsSoFar == 0 ? 1 : attemptsSoFar == 1 ? 2 : 5;
  }
}
