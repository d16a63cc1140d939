package org.carewright.notification;

/** What a notice is about; an e-mail says no more than this and how many. */
public enum NoticeKind {
  OVERDUE("Overdue", "overdue task of yours", "overdue tasks of yours", "calendar-due"),
  ESCALATED(
      "Escalated to you",
      "overdue task escalated to you",
      "overdue tasks escalated to you",
      "flag"),
  COVER("Cover", "change of who covers", "changes of who covers", "calendar-event");

  private final String label;
  private final String one;
  private final String many;
  private final String icon;

  NoticeKind(String label, String one, String many, String icon) {
    this.label = label;
    this.one = one;
    this.many = many;
    this.icon = icon;
  }

  public String label() {
    return label;
  }

  public String icon() {
    return icon;
  }

  /** "3 overdue tasks of yours". */
  public String counted(int count) {
    return count + " " + (count == 1 ? one : many);
  }
}
