package org.carewright.careplan;

import org.carewright.task.Owner;

/** Who does an action. What someone at work here must do is a task of theirs. */
public sealed interface ActionOwner {

  /** A colleague or a team. */
  record Worker(Owner owner) implements ActionOwner {}

  /** The patient. */
  record ThePatient() implements ActionOwner {}

  /** A carer, or a professional elsewhere, by name. */
  record Someone(String name) implements ActionOwner {}
}
