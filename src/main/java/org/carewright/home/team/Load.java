package org.carewright.home.team;

import org.carewright.task.Owner;

/**
 * What one person or one team carries.
 *
 * @param about their job, or what the team is for
 * @param patients whom they coordinate; 0 for a team
 * @param highRisk how many of these are at high risk
 */
record Load(Owner owner, String name, String about, int patients, int highRisk, OpenWork work) {}
