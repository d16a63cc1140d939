package org.carewright.contact;

import java.time.LocalDate;
import java.util.List;
import org.carewright.task.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a contact.
 *
 * @param answers open tasks that the contact answers: settled when the person was reached, counted
 *     as tried when not
 * @param next the step to open; null when what is already planned is enough
 * @param tryAgain when to try again after an attempt in vain; null not to
 * @param tellLead whether the team lead is asked what to do about someone who cannot be reached
 */
public record FollowUp(
    List<TaskId> answers, @Nullable NextStep next, @Nullable LocalDate tryAgain, boolean tellLead) {

  public static final FollowUp NOTHING = new FollowUp(List.of(), null, null, false);

  public FollowUp {
    answers = List.copyOf(answers);
  }
}
