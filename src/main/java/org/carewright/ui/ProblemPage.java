package org.carewright.ui;

/** A problem told to a person: what happened and what to do. */
record ProblemPage(String title, String message, boolean retry) {}
