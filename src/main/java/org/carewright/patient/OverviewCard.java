package org.carewright.patient;

import gg.jte.Content;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;

/** One card of the patient overview. Modules above contribute theirs as beans. */
public interface OverviewCard {

  /**
   * Where the card stands: the lower, the nearer to the top; 10 next steps, 30 plan, 50 contact.
   */
  int order();

  /** Whether there is anything to show; a card that would be empty may still say so itself. */
  default boolean applies(Viewer viewer, PatientId patient) {
    return true;
  }

  /** The card, ready to render; loads what it shows before it returns. */
  Content content(Viewer viewer, PatientId patient);
}
