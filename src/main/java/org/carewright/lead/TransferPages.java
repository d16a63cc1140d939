package org.carewright.lead;

import jakarta.servlet.http.HttpServletRequest;
import org.carewright.access.Viewer;
import org.carewright.platform.Ids;
import org.carewright.platform.PatientId;
import org.carewright.task.Back;
import org.carewright.task.EnrolmentId;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Notice;
import org.carewright.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Offering the coordination of an enrolment to someone, here or in another organisation. */
@Controller
@RequestMapping("/patients/{patient}/enrolments/{enrolment}/offers")
class TransferPages {

  private static final String PAGE = "lead/transferPage";

  private final TransferForms forms;
  private final Offering offering;
  private final Ids ids;

  TransferPages(TransferForms forms, Offering offering, Ids ids) {
    this.forms = forms;
    this.offering = offering;
    this.ids = ids;
  }

  @GetMapping("/new")
  Page form(Viewer viewer, @PathVariable PatientId patient, @PathVariable EnrolmentId enrolment) {
    return Page.of(PAGE, forms.fresh(viewer, patient, enrolment));
  }

  @PostMapping
  Object offer(
      Viewer viewer,
      @PathVariable PatientId patient,
      @PathVariable EnrolmentId enrolment,
      @ModelAttribute ProposalForm form,
      HttpServletRequest request) {
    var errors = form.errors();
    if (!errors.isEmpty()) {
      return Page.invalid(PAGE, forms.page(viewer, patient, enrolment, form, errors, null));
    }
    return switch (offering.offer(viewer, form.offer(patient, enrolment, ids.next()))) {
      case OfferAnswer.Done(Offer offer) -> {
        Notice.say(request, LeadPages.asked(offer));
        yield Back.to("/patients/" + patient + "/lead");
      }
      case OfferAnswer.Settled(String sentence) -> {
        Notice.say(request, sentence);
        yield Back.to("/patients/" + patient + "/lead");
      }
      case OfferAnswer.Refused(String field, String why) ->
          Page.invalid(
              PAGE,
              forms.page(
                  viewer, patient, enrolment, form, new FieldErrors().add(field, why), null));
      case OfferAnswer.Overtaken(Offer offer, String sentence) ->
          Page.conflict(
              PAGE, forms.page(viewer, patient, enrolment, form, new FieldErrors(), sentence));
    };
  }
}
