package org.carewright.task;

import static org.carewright.task.Outcome.CONTACT_MADE;
import static org.carewright.task.Outcome.COULD_NOT_REACH;
import static org.carewright.task.Outcome.DECLINED;
import static org.carewright.task.Outcome.DIED;
import static org.carewright.task.Outcome.DONE;
import static org.carewright.task.Outcome.DONE_ELSEWHERE;
import static org.carewright.task.Outcome.NOT_NEEDED;

import java.util.List;

/** What sort of work a task is, which decides how it can end. */
public enum TaskKind {
  CONTACT("Contact", "phone"),
  VISIT("Visit", "home"),
  ASSESSMENT("Assessment", "clipboard-list"),
  REVIEW("Review", "clipboard-heart"),
  ACTION("Plan action", "target-arrow"),
  MEDICINES("Medicines check", "pill"),
  INFORMATION("Information to get", "mail"),
  PAPERWORK("Paperwork", "file-text"),
  COORDINATION("Coordination", "users-group");

  private static final List<Outcome> OF_A_CONTACT =
      List.of(CONTACT_MADE, COULD_NOT_REACH, DECLINED, DONE_ELSEWHERE, NOT_NEEDED, DIED);
  private static final List<Outcome> OF_OTHER_WORK =
      List.of(DONE, DONE_ELSEWHERE, DECLINED, NOT_NEEDED, DIED);

  private final String label;
  private final String icon;

  TaskKind(String label, String icon) {
    this.label = label;
    this.icon = icon;
  }

  public String label() {
    return label;
  }

  /** A name of the icon set. */
  public String icon() {
    return icon;
  }

  /** Whether the work is to speak with someone, so that it can fail to reach them. */
  public boolean reachesOut() {
    return this == CONTACT || this == VISIT;
  }

  /** How a person may end such a task, the usual way first. */
  public List<Outcome> outcomes() {
    return reachesOut() ? OF_A_CONTACT : OF_OTHER_WORK;
  }
}
