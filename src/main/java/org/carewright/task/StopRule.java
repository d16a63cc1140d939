package org.carewright.task;

/**
 * After how many attempts in vain one stops trying alone and the team lead decides what is next.
 * Implemented by the module that knows the programmes.
 */
public interface StopRule {

  /** Where no programme says otherwise: three, in more than one way. */
  int USUAL = 3;

  int attempts(Task task);
}
