package org.carewright.clock;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.UUID;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.patient.PatientHeaders;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.carewright.task.Back;
import org.carewright.ui.Dates;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Notice;
import org.carewright.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The clocks of one patient. */
@Controller
@RequestMapping("/patients/{patient}/clocks")
class ClockPages {

  private static final int SHOWN = 200;

  private final PatientClocks clocks;
  private final PatientHeaders headers;
  private final Audit audit;
  private final Clock clock;

  ClockPages(PatientClocks clocks, PatientHeaders headers, Audit audit, Clock clock) {
    this.clocks = clocks;
    this.headers = headers;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping
  @Transactional
  public Page list(Viewer viewer, @PathVariable PatientId patient) {
    var header = headers.of(viewer, patient);
    audit.read(viewer, patient, "Opened the clocks");
    return Page.of(
        "clock/patientClocksPage",
        PatientClocksPage.of(header, clocks.list(viewer, patient, SHOWN)));
  }

  @GetMapping("/new")
  @Transactional
  public Page fresh(Viewer viewer, @PathVariable PatientId patient) {
    return startPage(viewer, patient, StartForm.fresh(now(viewer)), new FieldErrors(), 200);
  }

  @PostMapping
  @Transactional
  public Object start(
      Viewer viewer,
      @PathVariable PatientId patient,
      @ModelAttribute StartForm form,
      HttpServletRequest web) {
    var startable = clocks.startable(viewer);
    var errors = form.errors(startable, now(viewer));
    if (!errors.isEmpty()) {
      return startPage(viewer, patient, form, errors, 422);
    }
    var rule = form.rule(startable).orElseThrow();
    var since = Objects.requireNonNull(form.since());
    var run = clocks.start(viewer, patient, rule, since, RuleForm.text(form.about()));
    var end = Dates.time(run.due().minusMillis(1), viewer.zone());
    Notice.say(web, "“" + rule.name() + "” runs until " + end + ".");
    return Back.to("/patients/" + patient + "/clocks");
  }

  @GetMapping("/{clock}/stop")
  @Transactional
  public Page stopping(
      Viewer viewer, @PathVariable PatientId patient, @PathVariable("clock") String id) {
    return stopPage(viewer, patient, uuid(id), "", new FieldErrors(), 200);
  }

  @PostMapping("/{clock}/stop")
  @Transactional
  public Object stop(
      Viewer viewer,
      @PathVariable PatientId patient,
      @PathVariable("clock") String id,
      @RequestParam(defaultValue = "") String why,
      HttpServletRequest web) {
    if (why.isBlank() || why.length() > 300) {
      var errors = new FieldErrors().add("why", "Say why, in at most 300 letters");
      return stopPage(viewer, patient, uuid(id), why, errors, 422);
    }
    var stopped = clocks.stop(viewer, patient, uuid(id), why.strip());
    Notice.say(web, stopped ? "The clock is stopped." : "The clock had stopped already.");
    return Back.to("/patients/" + patient + "/clocks");
  }

  private Page startPage(
      Viewer viewer, PatientId patient, StartForm form, FieldErrors errors, int status) {
    var header = headers.of(viewer, patient);
    audit.read(viewer, patient, "Opened the form that starts a clock");
    var page = new StartPage(header, form, errors, clocks.startable(viewer));
    return new Page("clock/startPage", page, status);
  }

  private Page stopPage(
      Viewer viewer, PatientId patient, UUID id, String why, FieldErrors errors, int status) {
    var header = headers.of(viewer, patient);
    audit.read(viewer, patient, "Opened a clock");
    var page = new StopPage(header, clocks.get(viewer, patient, id), why, errors);
    return new Page("clock/stopPage", page, status);
  }

  private LocalDateTime now(Viewer viewer) {
    return LocalDateTime.ofInstant(clock.instant(), viewer.zone());
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Problem.notFound("This clock");
    }
  }
}
