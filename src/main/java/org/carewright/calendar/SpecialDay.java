package org.carewright.calendar;

import java.time.LocalDate;

/**
 * A day on which an organisation departs from its week and from the public holidays.
 *
 * @param open whether it works on that day
 */
public record SpecialDay(LocalDate day, String name, boolean open) {}
