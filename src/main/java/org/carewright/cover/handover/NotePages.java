package org.carewright.cover.handover;

import jakarta.servlet.http.HttpServletRequest;
import org.carewright.access.Relationships;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.patient.PatientHeaders;
import org.carewright.platform.PatientId;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Notice;
import org.carewright.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Writing what the receivers need to know about one patient. */
@Controller
@Transactional
class NotePages {

  private static final String PATH = "/patients/{patient}/handover-notes/{handover}";
  private static final String PAGE = "cover/handover/notePage";

  private final Handovers handovers;
  private final Notes notes;
  private final PatientHeaders headers;
  private final Relationships relationships;
  private final Audit audit;

  NotePages(
      Handovers handovers,
      Notes notes,
      PatientHeaders headers,
      Relationships relationships,
      Audit audit) {
    this.handovers = handovers;
    this.notes = notes;
    this.headers = headers;
    this.relationships = relationships;
    this.audit = audit;
  }

  @GetMapping(PATH)
  Page note(Viewer viewer, @PathVariable PatientId patient, @PathVariable HandoverId handover) {
    relationships.require(viewer, patient);
    audit.read(viewer, patient, "Opened a handover note");
    var found = handovers.getToWrite(viewer, handover);
    var form = NoteForm.of(notes.find(viewer, handover, patient).orElse(null));
    return Page.of(PAGE, page(viewer, patient, found, form, new FieldErrors(), null));
  }

  @PostMapping(PATH)
  Object write(
      Viewer viewer,
      @PathVariable PatientId patient,
      @PathVariable HandoverId handover,
      @ModelAttribute NoteForm form,
      HttpServletRequest request) {
    relationships.require(viewer, patient);
    audit.read(viewer, patient, "Opened a handover note");
    var found = handovers.getToWrite(viewer, handover);
    var errors = form.errors();
    if (!errors.isEmpty()) {
      return Page.invalid(PAGE, page(viewer, patient, found, form, errors, null));
    }
    if (!notes.write(viewer, handover, patient, form.seen(), form)) {
      var theirs = notes.find(viewer, handover, patient).orElse(null);
      var version = theirs == null ? 0 : theirs.version();
      var again = new NoteForm(form.needToKnow(), form.contactPreference(), version);
      return Page.conflict(PAGE, page(viewer, patient, found, again, errors, theirs));
    }
    Notice.say(request, "Saved in the handover.");
    return "redirect:/handover/" + handover + "#p-" + patient;
  }

  private NotePage page(
      Viewer viewer,
      PatientId patient,
      Handover handover,
      NoteForm form,
      FieldErrors errors,
      @Nullable Note theirs) {
    return new NotePage(headers.of(viewer, patient), handover, form, errors, theirs);
  }
}
