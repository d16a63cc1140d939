package org.carewright.patient;

/** A way to reach the person, and whether a message may be left there. */
public record ContactPoint(Kind kind, String value, Answer leaveMessage, boolean preferred) {

  /** What it is. */
  public enum Kind {
    MOBILE("Mobile"),
    HOME("Home phone"),
    WORK("Work phone"),
    EMAIL("Email");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public boolean phone() {
    return kind != Kind.EMAIL;
  }

  /** What a tap on it opens. */
  public String link() {
    return phone() ? "tel:" + value.replaceAll("[^0-9+]", "") : "mailto:" + value;
  }
}
