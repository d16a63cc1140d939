package org.carewright.task;

import org.carewright.access.Viewer;

/** A task ended, in this transaction; {@code task.end()} says how. */
public record TaskClosed(Viewer by, Task task) {}
