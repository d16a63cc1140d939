package org.carewright.lead;

import jakarta.servlet.http.HttpServletRequest;
import org.carewright.access.Viewer;
import org.carewright.platform.Ids;
import org.carewright.platform.PatientId;
import org.carewright.task.Back;
import org.carewright.ui.Dates;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Notice;
import org.carewright.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who leads, and proposing someone. */
@Controller
@RequestMapping("/patients/{patient}/lead")
class LeadPages {

  private static final String PAGE = "lead/leadPage";

  private final LeadForms forms;
  private final Offering offering;
  private final Ids ids;

  LeadPages(LeadForms forms, Offering offering, Ids ids) {
    this.forms = forms;
    this.offering = offering;
    this.ids = ids;
  }

  @GetMapping
  Page page(Viewer viewer, @PathVariable PatientId patient) {
    return Page.of(PAGE, forms.fresh(viewer, patient));
  }

  @PostMapping("/proposals")
  Object propose(
      Viewer viewer,
      @PathVariable PatientId patient,
      @ModelAttribute ProposalForm form,
      HttpServletRequest request) {
    var errors = form.errors();
    if (!errors.isEmpty()) {
      return Page.invalid(PAGE, forms.page(viewer, patient, form, errors, null));
    }
    return switch (offering.offer(viewer, form.offer(patient, null, ids.next()))) {
      case OfferAnswer.Done(Offer offer) -> {
        Notice.say(request, asked(offer));
        yield Back.to("/patients/" + patient + "/lead");
      }
      case OfferAnswer.Settled(String sentence) -> {
        Notice.say(request, sentence);
        yield Back.to("/patients/" + patient + "/lead");
      }
      case OfferAnswer.Refused(String field, String why) ->
          Page.invalid(
              PAGE, forms.page(viewer, patient, form, new FieldErrors().add(field, why), null));
      case OfferAnswer.Overtaken(Offer offer, String sentence) ->
          Page.conflict(PAGE, forms.page(viewer, patient, form, new FieldErrors(), sentence));
    };
  }

  static String asked(Offer offer) {
    return "%s is asked and has until %s to answer. Nothing changes before that."
        .formatted(offer.receiver().name(), Dates.day(offer.answerBy()));
  }
}
