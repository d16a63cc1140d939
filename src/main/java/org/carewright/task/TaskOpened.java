package org.carewright.task;

import org.carewright.access.Viewer;

/** A task was opened, in this transaction. */
public record TaskOpened(Viewer by, Task task) {}
