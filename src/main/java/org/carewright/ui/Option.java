package org.carewright.ui;

/** One choice of a select, of radios or of checkboxes. */
public record Option(String value, String label) {}
