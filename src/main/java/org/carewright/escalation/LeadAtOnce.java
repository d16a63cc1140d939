package org.carewright.escalation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carewright.access.CurrentViewer;
import org.carewright.access.Directory;
import org.carewright.access.Relationships;
import org.carewright.access.Relationships.Pair;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.notification.NewNotice;
import org.carewright.notification.NoticeKind;
import org.carewright.notification.Notices;
import org.carewright.platform.Ids;
import org.carewright.platform.PatientId;
import org.carewright.task.OverdueTask;
import org.carewright.task.OverdueWork;
import org.carewright.task.TaskId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells whoever leads of a lapse at once, before the policy would. It takes that step of the ladder
 * beforehand: the policy goes on with the owner and whoever comes after the lead, in its own time,
 * and nobody is told twice.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class LeadAtOnce {

  private final OverdueWork work;
  private final EscalationRows rows;
  private final Policies policies;
  private final Directory directory;
  private final Relationships relationships;
  private final CurrentViewer viewers;
  private final Notices notices;
  private final Ids ids;

  LeadAtOnce(
      OverdueWork work,
      EscalationRows rows,
      Policies policies,
      Directory directory,
      Relationships relationships,
      CurrentViewer viewers,
      Notices notices,
      Ids ids) {
    this.work = work;
    this.rows = rows;
    this.policies = policies;
    this.directory = directory;
    this.relationships = relationships;
    this.viewers = viewers;
    this.notices = notices;
    this.ids = ids;
  }

  /**
   * @param what has happened, in words that name no patient
   * @param link the page to go to
   * @return who was told; nobody when whoever leads knows of this lapse already
   */
  public Set<StaffId> tell(PatientId patient, TaskId id, String what, String link) {
    var task = work.lock(patient, id);
    var policy = policies.current(task.organisation());
    var roster = new Roster(directory.listAllStaff());
    var before = rows.toldBefore(List.of(task)).getOrDefault(task.id(), ToldBefore.NOBODY);
    var rung =
        new Ladder(roster, policy, seers(task, roster, policy)).from(Level.LEAD, task, before);
    var told = new Escalated(ids.next(), task, rung, task.overdueAt(), policy.version());
    if (rung.again() || rows.add(List.of(told)).isEmpty()) {
      return Set.of();
    }
    notices.tell(rung.told().stream().map(to -> notice(told, to, what, link)).toList());
    work.note(List.of(line(told, what)));
    return rung.told();
  }

  private Set<Pair> seers(OverdueTask task, Roster roster, Policy policy) {
    return relationships.seen(
        Ladder.candidates(task, roster, policy).stream()
            .map(who -> new Pair(task.patient(), who))
            .collect(Collectors.toSet()));
  }

  private static NewNotice notice(Escalated one, StaffId to, String what, String link) {
    var task = one.task();
    return new NewNotice(
        to,
        NoticeKind.ESCALATED,
        what + "; you are told at once",
        link,
        task.patient(),
        task.id().value(),
        one.id(),
        true,
        one.due());
  }

  private OverdueWork.Line line(Escalated one, String what) {
    var people = one.rung().told().stream().map(who -> viewers.load(who).orElseThrow()).toList();
    var names = people.stream().map(Viewer::name).collect(Collectors.joining(", "));
    var detail = "%s; %s was told at once: %s".formatted(what, one.rung().level().words(), names);
    var note = one.rung().note();
    return new OverdueWork.Line(one.task(), note == null ? detail : detail + ". " + note);
  }
}
