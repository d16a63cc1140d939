package org.carewright.task;

import org.carewright.access.Viewer;

/** A closing was undone, in this transaction: the successor takes up the ended task. */
public record TaskReopened(Viewer by, Task ended, Task successor) {}
