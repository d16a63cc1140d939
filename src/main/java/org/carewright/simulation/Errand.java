package org.carewright.simulation;

/**
 * What someone does about one person of the service, at the same moment as others do something
 * about other people.
 */
record Errand(Resident about, Runnable goes) {}
