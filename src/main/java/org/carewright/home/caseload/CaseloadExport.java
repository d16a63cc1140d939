package org.carewright.home.caseload;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.carewright.access.Directory;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.view.ListQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

/** The caseload as it is filtered, for a spreadsheet. */
@Controller
class CaseloadExport {

  /** More lines than any spreadsheet of people is of use with. */
  private static final int MOST = 10_000;

  private static final List<String> HEAD =
      List.of(
          "Family name, given names",
          "Preferred name",
          "Date of birth",
          "Risk",
          "Programmes",
          "Needs",
          "Enrolled since",
          "Last contact",
          "Contact late",
          "Next step",
          "Due",
          "Overdue",
          "Owner of the next step",
          "Coordinators",
          "Paused until");

  private final Caseload caseload;
  private final Directory directory;
  private final Audit audit;
  private final Clock clock;

  CaseloadExport(Caseload caseload, Directory directory, Audit audit, Clock clock) {
    this.caseload = caseload;
    this.directory = directory;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  @GetMapping(CaseloadPages.PATH + ".csv")
  ResponseEntity<byte[]> export(Viewer viewer, HttpServletRequest request) {
    CaseloadPages.require(viewer);
    var filter = CaseloadFilter.of(ListQuery.of(request.getQueryString()), viewer);
    Whose.require(viewer, filter, directory);
    var rows = caseload.list(viewer, filter, MOST, 0).rows();
    audit.exported(
        viewer,
        rows.stream().map(CaseloadRow::patient).toList(),
        "Downloaded the caseload as a spreadsheet");
    var csv = new Csv(HEAD, rows.stream().map(CaseloadExport::cells).toList());
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, named(viewer.today(clock)))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(csv.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String named(LocalDate today) {
    return ContentDisposition.attachment()
        .filename("caseload-" + today + ".csv")
        .build()
        .toString();
  }

  private static List<String> cells(CaseloadRow row) {
    var next = row.next();
    return List.of(
        row.name(),
        Objects.requireNonNullElse(row.preferredName(), ""),
        text(row.birthDate()),
        row.risk().label(),
        String.join("; ", row.programmes()),
        row.needs(),
        text(row.startedOn()),
        text(row.lastContact()),
        row.late() ? "yes" : "no",
        next == null ? "" : next.title(),
        next == null ? "" : text(next.due()),
        row.overdue() ? "yes" : "no",
        next == null ? "" : next.owner(),
        String.join("; ", row.coordinators()),
        text(row.pausedUntil()));
  }

  private static String text(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
