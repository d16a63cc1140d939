package org.carewright.task;

import org.carewright.access.Viewer;

/** Someone tried to reach the person in vain, in this transaction. */
public record TaskAttempted(Viewer by, Task task) {}
