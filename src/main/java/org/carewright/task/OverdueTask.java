package org.carewright.task;

import java.time.Instant;
import org.carewright.access.OrganisationId;
import org.carewright.platform.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * An open task of which someone has to be told that it is overdue.
 *
 * @param organisation whose policy and working hours count
 * @param harm what missing its deadline may do; null without a deadline
 * @param level 0 nobody was told yet, 1 the owner was, 2 the team lead, 3 the supervisor
 */
public record OverdueTask(
    PatientId patient,
    TaskId id,
    OrganisationId organisation,
    Owner owner,
    String title,
    Priority priority,
    @Nullable Harm harm,
    Instant overdueAt,
    int level) {

  public String path() {
    return "/patients/" + patient + "/tasks/" + id;
  }
}
