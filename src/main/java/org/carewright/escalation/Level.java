package org.carewright.escalation;

/** Who has been told of a lapse so far. */
enum Level {
  OWNER("Owner", "the owner"),
  LEAD("Team lead", "the team lead"),
  SUPERVISOR("Supervisor", "the supervisor");

  private final String label;
  private final String words;

  Level(String label, String words) {
    this.label = label;
    this.words = words;
  }

  static Level of(int number) {
    return values()[number - 1];
  }

  /** 1 to 3, as in the database. */
  int number() {
    return ordinal() + 1;
  }

  String label() {
    return label;
  }

  /** As in a sentence: "escalated to the team lead". */
  String words() {
    return words;
  }
}
