package org.carewright.contact;

import java.time.LocalDate;
import org.carewright.task.Owner;
import org.carewright.task.TaskKind;

/** What is done next, by whom and by when. */
public record NextStep(String title, TaskKind kind, LocalDate due, Owner owner) {}
