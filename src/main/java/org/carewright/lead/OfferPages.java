package org.carewright.lead;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.task.Back;
import org.carewright.ui.Dates;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Notice;
import org.carewright.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One offer: to read, to accept, to decline, to take back, to ask again. */
@Controller
@RequestMapping("/patients/{patient}/offers/{offer}")
class OfferPages {

  private static final String PAGE = "lead/offerPage";

  private final Offers offers;
  private final Offering offering;
  private final Answering answering;
  private final OfferForms forms;
  private final Clock clock;

  OfferPages(Offers offers, Offering offering, Answering answering, OfferForms forms, Clock clock) {
    this.offers = offers;
    this.offering = offering;
    this.answering = answering;
    this.forms = forms;
    this.clock = clock;
  }

  @GetMapping
  Page one(Viewer viewer, @PathVariable PatientId patient, @PathVariable OfferId offer) {
    return Page.of(PAGE, page(viewer, patient, offer, DeclineForm.EMPTY, new FieldErrors(), null));
  }

  @PostMapping("/acceptance")
  Object accept(
      Viewer viewer,
      @PathVariable PatientId patient,
      @PathVariable OfferId offer,
      @RequestParam(required = false) String note,
      @RequestParam(required = false) String back,
      HttpServletRequest request) {
    var answer = answering.accept(viewer, patient, offer, DeclineForm.orNull(note));
    return settle(viewer, patient, offer, answer, back, request);
  }

  @PostMapping("/refusal")
  Object decline(
      Viewer viewer,
      @PathVariable PatientId patient,
      @PathVariable OfferId offer,
      @ModelAttribute DeclineForm form,
      HttpServletRequest request) {
    var errors = form.errors();
    var reason = form.chosen();
    if (reason.isEmpty() || !errors.isEmpty()) {
      return Page.invalid(PAGE, page(viewer, patient, offer, form, errors, null));
    }
    var note = DeclineForm.orNull(form.note());
    var answer = answering.decline(viewer, patient, offer, reason.get(), note);
    return settle(viewer, patient, offer, answer, form.back(), request);
  }

  @PostMapping("/withdrawal")
  Object withdraw(
      Viewer viewer,
      @PathVariable PatientId patient,
      @PathVariable OfferId offer,
      @RequestParam(required = false) String note,
      @RequestParam(required = false) String back,
      HttpServletRequest request) {
    var answer = answering.withdraw(viewer, patient, offer, DeclineForm.orNull(note));
    return settle(viewer, patient, offer, answer, back, request);
  }

  @PostMapping("/reminder")
  Object remind(
      Viewer viewer,
      @PathVariable PatientId patient,
      @PathVariable OfferId offer,
      @RequestParam(required = false) String back,
      HttpServletRequest request) {
    var answer = offering.remind(viewer, offers.get(viewer, patient, offer));
    return settle(viewer, patient, offer, answer, back, request);
  }

  private Object settle(
      Viewer viewer,
      PatientId patient,
      OfferId id,
      OfferAnswer answer,
      @Nullable String back,
      HttpServletRequest request) {
    return switch (answer) {
      case OfferAnswer.Done(Offer now) -> {
        Notice.say(request, sentence(viewer, now));
        // Whoever saw the patient only because of the offer no longer does.
        yield Back.to(now.discloses() ? Inbox.PATH : Back.orElse(back, Inbox.PATH));
      }
      case OfferAnswer.Settled(String sentence) -> {
        Notice.say(request, sentence);
        yield Back.to(Back.orElse(back, Inbox.PATH));
      }
      case OfferAnswer.Overtaken(Offer now, String sentence) ->
          told(viewer, patient, id, sentence, request);
      case OfferAnswer.Refused(String field, String sentence) ->
          told(viewer, patient, id, sentence, request);
    };
  }

  /** On the offer's page; in the inbox when its patient is hidden again from this person. */
  private Object told(
      Viewer viewer, PatientId patient, OfferId id, String sentence, HttpServletRequest request) {
    if (!forms.sees(viewer, patient)) {
      Notice.say(request, sentence);
      return Back.to(Inbox.PATH);
    }
    return Page.conflict(
        PAGE, page(viewer, patient, id, DeclineForm.EMPTY, new FieldErrors(), sentence));
  }

  private String sentence(Viewer viewer, Offer now) {
    return switch (now.status()) {
      case OPEN ->
          "%s was asked again. The answer is due %s."
              .formatted(now.receiver().name(), Dates.dayFrom(now.answerBy(), viewer.today(clock)));
      case ACCEPTED ->
          "Accepted. It is yours from %s; a task reminds you on that day."
              .formatted(Dates.day(now.effectiveOn()));
      case IN_EFFECT -> "%s takes over %s now.".formatted(now.candidate().name(), now.what());
      case DECLINED ->
          "Declined. %s has it on Today, with your reason.".formatted(now.sender().name());
      case WITHDRAWN -> "Taken back. Everything stays as it was.";
    };
  }

  private OfferPage page(
      Viewer viewer,
      PatientId patient,
      OfferId id,
      DeclineForm form,
      FieldErrors errors,
      @Nullable String overtaken) {
    return forms.page(viewer, patient, id, form, errors, overtaken);
  }
}
