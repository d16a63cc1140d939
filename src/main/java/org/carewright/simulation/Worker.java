package org.carewright.simulation;

import org.carewright.access.TeamId;
import org.carewright.access.Viewer;

/** Someone who works in the simulated service. */
record Worker(Viewer viewer, TeamId team) {}
