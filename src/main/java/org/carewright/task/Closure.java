package org.carewright.task;

import org.jspecify.annotations.Nullable;

/** How to end a task. */
public record Closure(Outcome outcome, @Nullable String note) {}
