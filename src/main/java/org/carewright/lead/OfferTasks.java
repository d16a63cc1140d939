package org.carewright.lead;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.carewright.task.Closure;
import org.carewright.task.EnrolmentId;
import org.carewright.task.LoopId;
import org.carewright.task.NewTask;
import org.carewright.task.OpenLoop;
import org.carewright.task.OpenLoops;
import org.carewright.task.Outcome;
import org.carewright.task.Owner;
import org.carewright.task.Priority;
import org.carewright.task.Reason;
import org.carewright.task.Source;
import org.carewright.task.Task;
import org.carewright.task.TaskClosed;
import org.carewright.task.TaskKind;
import org.carewright.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The work that an offer is to people: to answer it, to take over on its day, to decide again when
 * it was declined or not answered. While it stands, its loop keeps at least one of these open.
 */
@Component
class OfferTasks {

  static final String SOURCE = "offer";

  private final Tasks tasks;
  private final OpenLoops loops;
  private final OfferRows rows;

  OfferTasks(Tasks tasks, OpenLoops loops, OfferRows rows) {
    this.tasks = tasks;
    this.loops = loops;
    this.rows = rows;
  }

  LoopId open(Viewer by, PatientId patient, OfferId id, String what, Coordinator receiver) {
    var sentence = "Offered %s to %s".formatted(what, receiver.named());
    return loops.open(by, patient, OpenLoop.Kind.OFFER, sentence, id.value());
  }

  void toAnswer(Viewer by, Offer offer, LocalDate today, int workingDays) {
    var title =
        offer.isAsked()
            ? "Answer %s, who asks to lead".formatted(offer.sender().name())
            : "Answer %s: take over %s".formatted(offer.sender().name(), offer.what());
    var reason =
        new Reason(
            "An offer is answered within %d working days".formatted(workingDays),
            "from " + offer.sender().named(),
            today);
    open(by, offer, title, reason, offer.receiver(), offer.answerBy(), offer.loop());
  }

  void toTakeOver(Viewer by, Offer offer, LocalDate today) {
    var reason = new Reason("Accepted for a later day", "from " + offer.sender().named(), today);
    open(
        by,
        offer,
        "Get ready to take over " + offer.what(),
        reason,
        offer.candidate(),
        offer.effectiveOn(),
        offer.loop());
  }

  void notAnswered(Viewer by, Offer offer, Coordinator owner, LocalDate today) {
    var title =
        "No answer from %s about %s: remind, or choose someone else"
            .formatted(offer.receiver().name(), offer.what());
    var reason =
        new Reason("An offer that nobody answers comes back", "answer due", offer.answerBy());
    open(by, offer, title, reason, owner, today, offer.loop());
  }

  /** After its loop has closed: it is the sender's again, and this says why. */
  void decideAgain(Viewer by, Offer offer, Coordinator owner, String why, LocalDate today) {
    var title = "Decide again who takes " + offer.what();
    var reason = new Reason(why, "offered to " + offer.receiver().named(), today);
    open(by, offer, title, reason, owner, today, null);
  }

  /** The sender has decided again, or there is nothing left to decide. */
  void decided(Viewer by, PatientId patient, @Nullable EnrolmentId about, String how) {
    for (var task : tasks.listOpen(by, patient)) {
      var id = task.source().id();
      if (id == null || task.loop() != null || !task.source().kind().equals(SOURCE)) {
        continue;
      }
      var same =
          rows.find(patient, new OfferId(id))
              .filter(offer -> Objects.equals(offer.enrolment(), about));
      if (same.isPresent()) {
        tasks.close(by, patient, task.id(), new Closure(Outcome.DONE, how));
      }
    }
  }

  private void open(
      Viewer by,
      Offer offer,
      String title,
      Reason reason,
      Coordinator owner,
      LocalDate due,
      @Nullable LoopId loop) {
    var source = new Source(SOURCE, offer.id().value());
    tasks.open(
        by,
        new NewTask(
                offer.patient(),
                null,
                TaskKind.COORDINATION,
                title,
                reason,
                source,
                Owner.of(owner.staff()),
                due,
                Priority.SOON)
            .with(null, loop));
  }

  /** Ends the tasks of the offer that were open before a moment in it; its loop stays open. */
  void end(Viewer by, Offer offer, Outcome outcome, String note, Iterable<Task> which) {
    which.forEach(task -> tasks.close(by, offer.patient(), task.id(), new Closure(outcome, note)));
  }

  List<Task> of(Viewer by, Offer offer) {
    return tasks.listOpen(by, offer.patient()).stream()
        .filter(task -> offer.loop().equals(task.loop()))
        .toList();
  }

  /** The offer has come to its end, and nothing is left to do about it. */
  void settle(Viewer by, Offer offer, Outcome outcome, String sentence) {
    end(by, offer, outcome, sentence, of(by, offer));
    loops.close(by, offer.patient(), offer.loop(), sentence);
  }

  /** An answer is more than a tick: the last task of an offer that stands is not just closed. */
  @EventListener
  void keep(TaskClosed event) {
    var task = event.task();
    var id = task.source().id();
    if (id == null || task.loop() == null || !task.source().kind().equals(SOURCE)) {
      return;
    }
    rows.find(task.patient(), new OfferId(id))
        .filter(Offer::stands)
        .filter(offer -> of(event.by(), offer).isEmpty())
        .ifPresent(offer -> {
          throw Problem.conflict(
              "This is an offer, and it stands until it is accepted, declined or withdrawn. Open"
                  + " Offers to do that; the task closes with it.");
        });
  }
}
