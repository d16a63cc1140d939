/**
 * A service that lives through a year in minutes: patients arrive, are called, fall ill and leave;
 * staff are absent, hand over and go; processes crash and the database restarts. All of it through
 * the application's own classes, on a clock that is turned and with chance that follows from a
 * seed; after every step the safety rules are held against what is there. Nothing depends on it.
 */
@NullMarked
@ApplicationModule
package org.carewright.simulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
