package org.carewright.simulation;

/** Something that may happen on a day at a site. */
interface Happening {

  /** When in the day: the lower the sooner. */
  int order();

  void on(Day day, Site site, Steps steps);
}
