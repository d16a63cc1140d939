package org.carewright.contact;

/** How people were in touch. */
public enum Mode {
  CALL("Call", "phone"),
  VIDEO("Video call", "video"),
  VISIT("Home visit", "home"),
  CLINIC("At the clinic", "stethoscope"),
  MESSAGE("Message", "message");

  private final String label;
  private final String icon;

  Mode(String label, String icon) {
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

  /** Whether it goes through a number or address of the person. */
  public boolean hasNumber() {
    return this == CALL || this == VIDEO || this == MESSAGE;
  }
}
