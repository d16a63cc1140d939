package org.carewright.lead;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.carewright.access.CurrentViewer;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.caseload.CoordinationChanged;
import org.carewright.caseload.Enrolment;
import org.carewright.caseload.EnrolmentBegan;
import org.carewright.caseload.EnrolmentEnded;
import org.carewright.caseload.Enrolments;
import org.carewright.platform.PatientId;
import org.carewright.task.NewTask;
import org.carewright.task.Owner;
import org.carewright.task.Priority;
import org.carewright.task.Reason;
import org.carewright.task.Source;
import org.carewright.task.TaskKind;
import org.carewright.task.Tasks;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Keeps the lead in step with the enrolments, so that one coordinator alone needs no ceremony: who
 * enrols a person whom nobody leads, leads; the lead goes along with the coordination; and when the
 * lead's part ends, the only coordinator who remains leads, or several are asked to agree.
 */
@Component
class LeadKeeping {

  static final String SOURCE = "lead";

  private final Leads leads;
  private final LeadHistory history;
  private final Enrolments enrolments;
  private final Tasks tasks;
  private final CurrentViewer viewers;
  private final Clock clock;

  LeadKeeping(
      Leads leads,
      LeadHistory history,
      Enrolments enrolments,
      Tasks tasks,
      CurrentViewer viewers,
      Clock clock) {
    this.leads = leads;
    this.history = history;
    this.enrolments = enrolments;
    this.tasks = tasks;
    this.viewers = viewers;
    this.clock = clock;
  }

  @EventListener
  void begin(EnrolmentBegan event) {
    var patient = event.enrolment().patient();
    if (leads.find(event.by(), patient).isEmpty()) {
      var who = event.enrolment().coordinator();
      leads.pass(
          event.by(), patient, who, Lead.How.ENROLLED, event.enrolment().startedOn(), null, null);
    }
  }

  @EventListener
  @Order(1)
  void goAlong(CoordinationChanged event) {
    var by = event.by();
    var now = event.now();
    var detail =
        "%s: coordinated by %s, before by %s"
            .formatted(
                now.programmeName(), now.coordinatorName(), event.before().coordinatorName());
    history.add(by, now.patient(), detail, event.note(), null);
    var former = event.before().coordinator();
    var led = leads.find(by, now.patient()).filter(lead -> lead.who().staff().equals(former));
    if (led.isPresent() && coordinated(by, now.patient(), former).isEmpty()) {
      var to = now.coordinator();
      leads.pass(by, now.patient(), to, Lead.How.HANDED_OVER, by.today(clock), event.note(), null);
    }
  }

  @EventListener
  @Order(1)
  void end(EnrolmentEnded event) {
    var by = event.by();
    var ended = event.enrolment();
    var lead = leads.find(by, ended.patient()).orElse(null);
    if (lead == null) {
      return;
    }
    var others = open(by, ended.patient());
    var wasTheirs = lead.who().staff().equals(ended.coordinator());
    var stillTheirs = others.stream().anyMatch(e -> e.coordinator().equals(lead.who().staff()));
    if (others.isEmpty() || (wasTheirs && !stillTheirs)) {
      succeed(by, lead, ended.programmeName() + " was closed");
    }
  }

  /** The lead's part is over: who comes next. */
  void succeed(Viewer by, Lead lead, String reason) {
    var gone = lead.who().staff();
    var patient = lead.patient();
    var left =
        open(by, patient).stream()
            .filter(e -> !e.coordinator().equals(gone))
            .filter(e -> viewers.load(e.coordinator()).isPresent())
            .sorted(Comparator.comparing(Enrolment::startedOn))
            .toList();
    var people = left.stream().map(Enrolment::coordinator).distinct().toList();
    if (people.size() == 1) {
      leads.pass(
          by, patient, people.getFirst(), Lead.How.ONLY_ONE_LEFT, by.today(clock), reason, null);
      return;
    }
    leads.end(by, lead, reason);
    people.stream().findFirst().ifPresent(first -> askToAgree(first, lead));
  }

  private void askToAgree(StaffId first, Lead lead) {
    Optional<Viewer> who = viewers.load(first);
    who.ifPresent(viewer -> {
      var today = viewer.today(clock);
      tasks.open(
          viewer,
          new NewTask(
              lead.patient(),
              null,
              TaskKind.COORDINATION,
              "Agree who leads the care now",
              new Reason(
                  "One person leads each patient’s care",
                  lead.who().name() + " no longer leads",
                  today),
              new Source(SOURCE, lead.id()),
              Owner.of(first),
              today,
              Priority.SOON));
    });
  }

  private List<Enrolment> open(Viewer by, PatientId patient) {
    return enrolments.list(by, patient).stream().filter(Enrolment::isOpen).toList();
  }

  private List<Enrolment> coordinated(Viewer by, PatientId patient, StaffId who) {
    return open(by, patient).stream().filter(e -> e.coordinator().equals(who)).toList();
  }
}
