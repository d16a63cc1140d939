package org.carewright.simulation;

/** The process "died" before this transaction could commit. */
final class Crash extends RuntimeException {

  Crash() {
    super("A crash that the simulation asked for", null, false, false);
  }
}
