package org.carewright.task;

import org.carewright.access.Viewer;

/** A task has another date; told inside the transaction that moved it. */
public record TaskMoved(Viewer by, Task task) {}
