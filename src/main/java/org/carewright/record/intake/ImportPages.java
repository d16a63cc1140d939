package org.carewright.record.intake;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.carewright.access.Viewer;
import org.carewright.platform.Home;
import org.carewright.platform.Ids;
import org.carewright.platform.Problem;
import org.carewright.ui.Dates;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Page;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The pages of imports, for those who take patients in: coordinators, leads, administrators. */
@Controller
class ImportPages {

  private static final int LISTED = 50;
  private static final int MOST_IN_CSV = 100_000;

  private final ImportRuns runs;
  private final ImportJob job;
  private final Home home;
  private final Ids ids;
  private final Clock clock;
  private final DataSize largest;

  ImportPages(
      ImportRuns runs,
      ImportJob job,
      Home home,
      Ids ids,
      Clock clock,
      @Value("${spring.servlet.multipart.max-request-size}") DataSize largest) {
    this.runs = runs;
    this.job = job;
    this.home = home;
    this.ids = ids;
    this.clock = clock;
    this.largest = largest;
  }

  @GetMapping("/imports")
  Page list(Viewer viewer) {
    allow(viewer);
    return Page.of("record/intake/importsPage", page(viewer, new FieldErrors()));
  }

  @PostMapping("/imports")
  Object start(
      Viewer viewer, @RequestParam(name = "files", required = false) List<MultipartFile> files)
      throws IOException {
    allow(viewer);
    var given =
        files == null
            ? List.<MultipartFile>of()
            : files.stream().filter(ImportPages::isGiven).toList();
    if (given.isEmpty()) {
      var errors = new FieldErrors().add("files", "Choose one or more FHIR files to import.");
      return Page.invalid("record/intake/importsPage", page(viewer, errors));
    }
    var id = ids.next();
    var folder = ImportJob.folder(home.folder(), id);
    job.later(id, viewer, Uploads.keep(given, folder), folder);
    return ResponseEntity.status(303).header("Location", "/imports/" + id).build();
  }

  @GetMapping("/imports/{run}")
  Page run(Viewer viewer, @PathVariable UUID run) {
    allow(viewer);
    return Page.of("record/intake/importRunPage", page(viewer, run));
  }

  @GetMapping("/imports/{run}/progress")
  Page progress(Viewer viewer, @PathVariable UUID run) {
    allow(viewer);
    return Page.of("record/intake/importProgress", page(viewer, run));
  }

  @GetMapping("/imports/{run}/refusals")
  ResponseEntity<String> refusals(Viewer viewer, @PathVariable UUID run) {
    allow(viewer);
    runs.get(viewer, run);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header("Content-Disposition", "attachment; filename=\"import-refusals.csv\"")
        .header("Cache-Control", "no-store")
        .body(RefusalsCsv.of(runs.refusals(run, MOST_IN_CSV)));
  }

  private static boolean isGiven(MultipartFile file) {
    var name = file.getOriginalFilename();
    return name != null && !name.isBlank();
  }

  private static void allow(Viewer viewer) {
    if (!viewer.coordinates() && !viewer.administers()) {
      throw Problem.notFound("The import");
    }
  }

  private ImportsPage page(Viewer viewer, FieldErrors errors) {
    var lines =
        runs.list(viewer, LISTED).stream().map(run -> RunLine.of(run, viewer, clock)).toList();
    return new ImportsPage(lines, largest, errors);
  }

  private ImportRunPage page(Viewer viewer, UUID id) {
    var run = runs.get(viewer, id);
    var counts = runs.counts(id);
    return new ImportRunPage(
        run.title(),
        "Started by %s, %s"
            .formatted(run.startedBy(), Dates.ago(run.created(), clock.instant(), viewer.zone())),
        RunLine.state(run),
        RunLine.kind(run),
        run.percent(),
        run.failure(),
        run.isOver() ? null : "/imports/" + id + "/progress",
        counts,
        ImportRunPage.total(counts),
        runs.refusals(id, ImportRunPage.SHOWN),
        run.refused(),
        "/imports/" + id + "/refusals");
  }
}
