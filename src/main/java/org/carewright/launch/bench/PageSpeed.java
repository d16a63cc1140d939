package org.carewright.launch.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;

/** Starting, and opening pages of the sample with eight people at once. */
record PageSpeed(Path home, Report report) {

  private static final int PEOPLE = 8;
  private static final int TIMES = 150;
  private static final int WARM_UP = 120;
  private static final Pattern PATIENT =
      Pattern.compile("/patients/([0-9a-f]{8}-[0-9a-f-]{27})[\"/?]");

  void measure() throws IOException, InterruptedException, SQLException, ExecutionException {
    report.title("Starting (a page served)");
    try (var first = Child.demo(home)) {
      start("first demo, sample loaded", first, 60);
    }
    try (var later = Child.demo(home)) {
      start("later demo", later, 5);
      pages(later);
      var memory = later.memory();
      report.line(
          "memory of Java after that",
          memory + " MB",
          "",
          memory <= 600 ? "reached" : "600 MB: missed");
    }
  }

  private void start(String what, Child child, double wanted) {
    report.line(
        what,
        "%.1f s".formatted(child.seconds()),
        "",
        child.seconds() <= wanted ? "reached" : "%.0f s: missed".formatted(wanted));
  }

  private void pages(Child child)
      throws IOException, InterruptedException, SQLException, ExecutionException {
    var guests = guests(child);
    var patients = new ArrayList<List<String>>();
    for (var guest : guests) {
      patients.add(patientsOf(guest));
    }
    report.title(
        "Pages, %d people at once (p50 / p99, seen by them)   a primary-key select"
            .formatted(PEOPLE));
    var bare = bare(child);
    for (var page : List.of("/today", "/caseload")) {
      visit(page, bare, (who, time) -> guests.get(who).open(page));
    }
    for (var part : List.of("", "/timeline", "/record", "/plan")) {
      visit(
          "/patients/..." + part,
          bare,
          (who, time) -> {
            var seen = patients.get(who);
            guests.get(who).open("/patients/" + seen.get(time % seen.size()) + part);
          });
    }
  }

  private void visit(String what, Timings bare, Crowd.Deed deed) throws InterruptedException {
    try {
      new Crowd(PEOPLE, WARM_UP).of(deed);
      report.pages(what, new Crowd(PEOPLE, TIMES).of(deed), bare);
    } catch (ExecutionException e) {
      report.line(what, "failed", "", String.valueOf(e.getMessage()));
    }
  }

  private static List<Guest> guests(Child child) throws IOException, InterruptedException {
    var usernames = child.usernames();
    if (usernames.isEmpty()) {
      throw new IOException("The demonstration offers nobody to sign in as");
    }
    var guests = new ArrayList<Guest>();
    for (int who = 0; who < PEOPLE; who++) {
      var username = usernames.get(who % usernames.size());
      guests.add(new Guest(child.address(), username, child.password()));
    }
    return guests;
  }

  private static List<String> patientsOf(Guest guest) throws IOException, InterruptedException {
    var seen = new java.util.LinkedHashSet<String>();
    for (var page : List.of("/caseload", "/today", "/patients")) {
      PATIENT.matcher(guest.get(page)).results().forEach(found -> seen.add(found.group(1)));
    }
    if (seen.isEmpty()) {
      throw new IOException("No patient is on the caseload");
    }
    return List.copyOf(seen);
  }

  private static Timings bare(Child child)
      throws IOException, InterruptedException, SQLException, ExecutionException {
    var connections = new ArrayList<Connection>();
    try {
      for (int who = 0; who < PEOPLE; who++) {
        connections.add(child.database());
      }
      return new Crowd(PEOPLE, 2_000).of((who, time) -> select(connections.get(who)));
    } finally {
      for (var connection : connections) {
        connection.close();
      }
    }
  }

  private static void select(Connection connection) throws SQLException {
    try (var statement =
            connection.prepareStatement("select * from organisation where id = ?::uuid");
        var rows = bound(statement)) {
      rows.next();
    }
  }

  private static java.sql.ResultSet bound(java.sql.PreparedStatement statement)
      throws SQLException {
    statement.setString(1, "00000000-0000-0000-0000-000000000000");
    return statement.executeQuery();
  }
}
