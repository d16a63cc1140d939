package org.carewright.contact;

import static org.carewright.contact.Mode.CALL;
import static org.carewright.contact.Mode.CLINIC;
import static org.carewright.contact.Mode.MESSAGE;
import static org.carewright.contact.Mode.VIDEO;
import static org.carewright.contact.Mode.VISIT;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.carewright.task.Attempt;

/** What happened instead of reaching the person; never said as a fault of theirs. */
public enum NotReached {
  NO_ANSWER("No answer", Attempt.Result.NO_ANSWER, EnumSet.of(CALL, VIDEO)),
  LEFT_MESSAGE("Left a message", Attempt.Result.LEFT_MESSAGE, EnumSet.of(CALL)),
  NO_REPLY("Sent, no reply yet", Attempt.Result.LEFT_MESSAGE, EnumSet.of(MESSAGE)),
  WRONG_NUMBER("Wrong number", Attempt.Result.WRONG_NUMBER, EnumSet.of(CALL, MESSAGE)),
  NOT_AT_HOME("Nobody at home", Attempt.Result.NOT_AT_HOME, EnumSet.of(VISIT)),
  DID_NOT_COME("Was not able to come", Attempt.Result.NOT_AT_HOME, EnumSet.of(CLINIC)),
  NOT_A_GOOD_TIME("Not a good time", Attempt.Result.NOT_A_GOOD_TIME, EnumSet.allOf(Mode.class));

  private final String label;
  private final Attempt.Result result;
  private final Set<Mode> modes;

  NotReached(String label, Attempt.Result result, Set<Mode> modes) {
    this.label = label;
    this.result = result;
    this.modes = Set.copyOf(modes);
  }

  public String label() {
    return label;
  }

  /** Whether it can happen in this way of being in touch. */
  public boolean fits(Mode mode) {
    return modes.contains(mode);
  }

  /** How the task that was tried calls it. */
  Attempt.Result result() {
    return result;
  }

  static List<NotReached> of(Mode mode) {
    return Arrays.stream(values()).filter(way -> way.fits(mode)).toList();
  }
}
