package org.carewright.patient.details;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.patient.Identifier;
import org.carewright.patient.Languages;
import org.carewright.patient.Patient;
import org.carewright.patient.PatientChange;
import org.carewright.patient.PatientHeaders;
import org.carewright.patient.Patients;
import org.carewright.patient.Patients.Edit;
import org.carewright.platform.Ids;
import org.carewright.platform.PatientId;
import org.carewright.ui.Dates;
import org.carewright.ui.Notice;
import org.carewright.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a patient's details and edits them. */
@Controller
class Details {

  private static final String FORM = "patient/details/editPage";

  private final Patients patients;
  private final PatientHeaders headers;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  Details(Patients patients, PatientHeaders headers, Audit audit, Ids ids, Clock clock) {
    this.patients = patients;
    this.headers = headers;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  @GetMapping("/patients/{patient}/details")
  @Transactional
  Page details(Viewer viewer, @PathVariable PatientId patient) {
    var shown = patients.get(viewer, patient);
    audit.read(viewer, patient, "Opened the details");
    var language = shown.details().language();
    return Page.of(
        "patient/details/detailsPage",
        new DetailsPage(
            headers.of(viewer, shown),
            shown,
            language == null ? null : Languages.name(language),
            Dates.time(shown.updatedAt(), viewer.zone())));
  }

  @GetMapping("/patients/{patient}/details/edit")
  @Transactional
  Page edit(Viewer viewer, @PathVariable PatientId patient) {
    var now = patients.get(viewer, patient);
    audit.read(viewer, patient, "Opened the details to edit them");
    return Page.of(FORM, page(viewer, now, DetailsWriting.form(now.details(), viewer.region())));
  }

  @PostMapping("/patients/{patient}/details")
  @Transactional
  Object save(
      Viewer viewer,
      @PathVariable PatientId patient,
      @RequestParam MultiValueMap<String, String> sent,
      @RequestParam(required = false) @Nullable String change,
      HttpServletRequest request) {
    var now = patients.get(viewer, patient);
    var form = DetailsForm.of(sent);
    var version = version(form.get("version"));
    var page =
        DetailsFormPage.edit(
            headers.of(viewer, now),
            viewer.region(),
            change == null ? form : form.changed(change),
            version,
            form.get("began"));
    if (change != null) {
      audit.read(viewer, patient, "Opened the details to edit them");
      return Page.of(FORM, page);
    }
    var reading = new DetailsReading(form, viewer, viewer.today(clock), now.details(), ids::next);
    var details = reading.read();
    if (!reading.errors().isEmpty()) {
      return Page.invalid(FORM, page.with(reading.errors()));
    }
    return switch (patients.edit(viewer, patient, version, details)) {
      case Edit.Saved saved -> {
        audit.read(viewer, patient, "Opened the details");
        Notice.say(request, "The details are saved.");
        yield Registrations.seeOther("/patients/" + patient + "/details");
      }
      case Edit.Stale(Patient newer, List<PatientChange> since) ->
          Page.conflict(FORM, conflict(viewer, form, newer, since));
      case Edit.NumberTaken(Identifier number, PatientId owner) ->
          Page.invalid(
              FORM,
              page.takenBy(
                  Registrations.takenError(number, owner),
                  Registrations.owner(patients, viewer, owner)));
    };
  }

  private DetailsFormPage page(Viewer viewer, Patient now, DetailsForm form) {
    return DetailsFormPage.edit(
        headers.of(viewer, now),
        viewer.region(),
        form,
        now.version(),
        DetailsWriting.form(now.details(), viewer.region()).packed());
  }

  private DetailsFormPage conflict(
      Viewer viewer, DetailsForm sent, Patient newer, List<PatientChange> since) {
    var began = DetailsForm.unpacked(sent.get("began"));
    var conflict =
        Conflict.between(began, DetailsWriting.form(newer.details(), viewer.region()), sent);
    var changes =
        since.stream()
            .map(change ->
                "%s changed %s, %s"
                    .formatted(
                        change.who(),
                        change.what(),
                        Dates.ago(change.at(), clock.instant(), viewer.zone())))
            .toList();
    return page(viewer, newer, conflict.merged()).conflict(changes, conflict.both());
  }

  private static int version(String sent) {
    return sent.matches("[0-9]{1,9}") ? Integer.parseInt(sent) : 0;
  }
}
