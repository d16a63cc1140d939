package org.carewright.patient;

/** A name the person had before or is also known by. */
public record OtherName(Kind kind, String name) {

  /** Which name it is. */
  public enum Kind {
    FORMER("Former name"),
    ALSO("Also known as");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
