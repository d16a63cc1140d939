package org.carewright.simulation;

import org.carewright.platform.PatientId;

/**
 * Someone the simulated service cares for.
 *
 * @param number counts up in the order of arrival, the same in every run of a seed
 * @param site the organisation that took them on
 */
record Resident(int number, PatientId id, Site site) {}
