package org.carewright.careplan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How a goal stands today. */
public record GoalReport(
    Progress.Status status, @Nullable BigDecimal value, @Nullable String note) {}
