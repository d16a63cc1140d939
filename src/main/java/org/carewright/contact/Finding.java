package org.carewright.contact;

/** How the person is, in the coordinator's judgement, which sets how soon to be in touch again. */
public enum Finding {
  STEADY("Going to plan", "good"),
  CHANGED("Something has changed", "warn"),
  WORRYING("Worrying", "bad"),
  URGENT("Urgent help arranged", "bad"),
  DECLINED("Does not want this", "plain");

  private final String label;
  private final String kind;

  Finding(String label, String kind) {
    this.label = label;
    this.kind = kind;
  }

  public String label() {
    return label;
  }

  /** How a tag of it looks. */
  public String kind() {
    return kind;
  }
}
