package org.carewright.patient.details;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.patient.FoundPatient;
import org.carewright.patient.Identifier;
import org.carewright.patient.PatientDetails;
import org.carewright.patient.Patients;
import org.carewright.patient.Patients.Registration;
import org.carewright.patient.PossibleDuplicate;
import org.carewright.platform.Ids;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Notice;
import org.carewright.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Registers a patient by hand. */
@Controller
class Registrations {

  private static final String TEMPLATE = "patient/details/newPage";

  private final Patients patients;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  Registrations(Patients patients, Audit audit, Ids ids, Clock clock) {
    this.patients = patients;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  @GetMapping("/patients/new")
  Page fresh(Viewer viewer) {
    requireCoordinator(viewer);
    var form = new DetailsForm(Map.of());
    return Page.of(TEMPLATE, DetailsFormPage.fresh(viewer.region(), form, ids.next().toString()));
  }

  @PostMapping("/patients")
  @Transactional
  Object register(
      Viewer viewer,
      @RequestParam MultiValueMap<String, String> sent,
      @RequestParam(required = false) @Nullable String change,
      HttpServletRequest request) {
    requireCoordinator(viewer);
    var form = DetailsForm.of(sent);
    var token = token(form.get("token"));
    if (change != null) {
      return Page.of(
          TEMPLATE, DetailsFormPage.fresh(viewer.region(), form.changed(change), token.toString()));
    }
    var page = DetailsFormPage.fresh(viewer.region(), form, token.toString());
    var reading = new DetailsReading(form, viewer, viewer.today(clock), null, ids::next);
    var details = reading.read();
    if (!reading.errors().isEmpty()) {
      return Page.invalid(TEMPLATE, page.with(reading.errors()));
    }
    if (!form.has("confirmed", "yes")) {
      var alike = patients.possibleDuplicates(viewer, details, null);
      if (!alike.isEmpty() && !patients.isRegistered(token)) {
        audit.listed(viewer, ids(alike), "Shown as a possible duplicate");
        return Page.conflict(
            TEMPLATE, page.like(alike.stream().map(d -> words(viewer, d)).toList()));
      }
    }
    return register(viewer, details, token, page, request);
  }

  private Object register(
      Viewer viewer,
      PatientDetails details,
      UUID token,
      DetailsFormPage page,
      HttpServletRequest request) {
    return switch (patients.register(viewer, details, token)) {
      case Registration.Registered(PatientId id) -> {
        Notice.say(request, details.name().plain() + " is registered.");
        yield seeOther("/patients/" + id);
      }
      case Registration.Before(PatientId id) -> seeOther("/patients/" + id);
      case Registration.NumberTaken(Identifier number, PatientId owner) ->
          Page.invalid(TEMPLATE, taken(viewer, page, number, owner));
    };
  }

  private DetailsFormPage taken(
      Viewer viewer, DetailsFormPage page, Identifier number, @Nullable PatientId owner) {
    return page.takenBy(takenError(number, owner), owner(patients, viewer, owner));
  }

  /** Tells nothing of a patient whom the viewer may not see, only that the number will not do. */
  static FieldErrors takenError(Identifier number, @Nullable PatientId owner) {
    var label = number.kind().label();
    return new FieldErrors()
        .add(
            "national",
            owner == null
                ? "This %s cannot be used. Check it; if it is right, ask your team lead"
                    .formatted(label)
                : "This %s belongs to a patient you have already".formatted(label));
  }

  static @Nullable FoundPatient owner(Patients patients, Viewer viewer, @Nullable PatientId owner) {
    return owner == null
        ? null
        : patients.list(viewer, List.of(owner)).stream().findFirst().orElse(null);
  }

  private DetailsFormPage.Duplicate words(Viewer viewer, PossibleDuplicate alike) {
    var patient = alike.patient();
    return new DetailsFormPage.Duplicate(
        patient.path(),
        patient.name().formal(),
        patient.born(viewer.today(clock)),
        patient.address(),
        alike.why());
  }

  private static List<PatientId> ids(List<PossibleDuplicate> alike) {
    return alike.stream().map(one -> one.patient().id()).toList();
  }

  private UUID token(String sent) {
    try {
      return UUID.fromString(sent);
    } catch (IllegalArgumentException e) {
      return ids.next();
    }
  }

  static ResponseEntity<Void> seeOther(String path) {
    return ResponseEntity.status(303).header("Location", path).build();
  }

  private static void requireCoordinator(Viewer viewer) {
    if (!viewer.coordinates()) {
      throw new Problem(
          Problem.Kind.FORBIDDEN,
          "Care coordinators and team leads register patients. Ask one of them.");
    }
  }
}
