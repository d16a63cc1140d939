package org.carewright.launch.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;

/** Starting, and opening pages of the sample with eight people at once. */
record PageSpeed(Path home, Report report) {

  static final int PEOPLE = 8;

  private static final int TIMES = 150;
  private static final int WARM_UP = 300;
  private static final Pattern PATIENT =
      Pattern.compile("/patients/([0-9a-f]{8}-[0-9a-f-]{27})[\"/?]");

  List<MeasuredPage> measure() throws IOException, InterruptedException {
    report.title("Starting (a page served)");
    try (var first = Child.demo(home, List.of())) {
      start("first demo, sample loaded", first, 60);
    }
    var log = new ServerLog(home);
    try (var later = Child.demo(home, log.settings())) {
      start("later demo, no start cache", later, 10);
      var pages = pages(later, log);
      report.memory("memory of Java after that", later.memory(), 600);
      return pages;
    }
  }

  private void start(String what, Child child, double wanted) {
    report.line(
        what,
        "%.1f s".formatted(child.seconds()),
        "",
        child.seconds() <= wanted ? "reached" : "%.0f s: missed".formatted(wanted));
  }

  private List<MeasuredPage> pages(Child child, ServerLog log)
      throws IOException, InterruptedException {
    report.title(
        "Pages, %d people at once (p50 / p99)    by the server      as seen by them"
            .formatted(PEOPLE));
    var crowd = guests(child);
    var patients = new ArrayList<List<String>>();
    for (var guest : crowd) {
      patients.add(patientsOf(guest));
    }
    var pages = new ArrayList<MeasuredPage>();
    for (var path : List.of("/today", "/caseload")) {
      pages.add(visited(path, crowd, log, child, (who, time) -> path));
    }
    for (var part : List.of("", "/timeline", "/record", "/plan")) {
      pages.add(
          visited(
              "/patients/..." + part,
              crowd,
              log,
              child,
              (who, time) ->
                  "/patients/" + patients.get(who).get(time % patients.get(who).size()) + part));
    }
    return pages;
  }

  /** Which page someone opens for the n-th time. */
  private interface Way {
    String path(int who, int time);
  }

  private MeasuredPage visited(String name, List<Guest> crowd, ServerLog log, Child child, Way way)
      throws IOException, InterruptedException {
    try {
      Crowd.Deed deed = (who, time) -> crowd.get(who).open(way.path(who, time));
      new Crowd(PEOPLE, WARM_UP).of(deed);
      var before = log.count();
      var seen = new Crowd(PEOPLE, TIMES).of(deed);
      var server = log.after(before);
      report.page(name, server, seen);
      return new MeasuredPage(
          name, way.path(0, 0), child.usernames().getFirst(), child.password(), server);
    } catch (ExecutionException e) {
      throw new IOException(name + " could not be measured", e);
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
    var seen = new LinkedHashSet<String>();
    for (var page : List.of("/caseload", "/today", "/patients")) {
      PATIENT.matcher(guest.get(page)).results().forEach(found -> seen.add(found.group(1)));
    }
    if (seen.isEmpty()) {
      throw new IOException("No patient is on the caseload");
    }
    return List.copyOf(seen);
  }
}
