package org.carewright.launch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.carewright.launch.bench.WorklistPopulation.Coordinator;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Today, caseload, team and ending a task, by eight people at once who rest a moment between two
 * pages as people do, in services that grow while what each of them works on stays the same size.
 */
record WorklistSpeed(Path folder, Report report) {

  private static final int PEOPLE = 8;
  private static final int TIMES = 100;
  private static final int WARM_UP = 500;
  private static final int PAUSE = 100;

  /** A page or act, and the milliseconds at the median and 99th percentile that it is to reach. */
  private record Wanted(String name, double p50, double p99) {}

  void measure(Bench.Starter starter, List<Integer> sizes)
      throws IOException, InterruptedException, SQLException, ExecutionException {
    WorklistFigures first = null;
    for (int patients : sizes) {
      var figures = WorklistFigures.of(patients);
      var home = Files.createDirectories(folder.resolve("worklist-" + patients));
      measure(starter, home, figures);
      if (first == null) {
        first = figures;
      } else {
        figures.compare(first, report);
      }
    }
  }

  private void measure(Bench.Starter starter, Path home, WorklistFigures figures)
      throws IOException, InterruptedException, SQLException, ExecutionException {
    var people = made(starter, home, figures.patients());
    var log = new ServerLog(home);
    var pages = new ArrayList<MeasuredPage>();
    try (var child = Child.start(home, log.settings())) {
      var crowd = new ArrayList<Guest>();
      for (var one : people.subList(0, PEOPLE)) {
        crowd.add(new Guest(child.address(), one.username(), WorklistPopulation.PASSWORD));
      }
      report.title(
          "%d people at once (p50 / p99)      by the server      as seen by them"
              .formatted(PEOPLE));
      for (var page : pages()) {
        pages.add(page(page, crowd, log, people, figures));
      }
      ends(crowd, log, people, figures);
      leads(child, people, log, figures);
      report.memory("memory of Java after that", child.memory(), 600);
    }
    new BareQueries(home, PAUSE, report).measure(starter, pages);
    try (var program = starter.start(home, new BeanPostProcessor() {})) {
      new NetSpeed(program, figures.patients(), report).measure();
    }
  }

  private static List<Wanted> pages() {
    return List.of(
        new Wanted("/today", 5, 25),
        new Wanted("/caseload?all", 50, 150),
        new Wanted("/caseload?risk=HIGH&sort=due", 50, 150));
  }

  private List<Coordinator> made(Bench.Starter starter, Path home, int patients)
      throws SQLException {
    report.title("%,d patients, %,d open tasks".formatted(patients, patients * 3));
    var begun = System.nanoTime();
    try (var program = starter.start(home, new BeanPostProcessor() {});
        var database = program.getBean(DataSource.class).getConnection()) {
      var people =
          new WorklistPopulation(database, patients)
              .make(program.getBean(PasswordEncoder.class), PEOPLE);
      report.line("made in", "%.0f s".formatted((System.nanoTime() - begun) / 1e9), "", "");
      return people;
    }
  }

  private MeasuredPage page(
      Wanted wanted,
      List<Guest> crowd,
      ServerLog log,
      List<Coordinator> people,
      WorklistFigures figures)
      throws IOException, InterruptedException, ExecutionException {
    var path = wanted.name();
    var server = act(wanted, log, figures, (who, time) -> crowd.get(who).open(path));
    return new MeasuredPage(
        path, path, people.getFirst().username(), WorklistPopulation.PASSWORD, server);
  }

  /** Each of them ends tasks of their own, one after the other, none twice. */
  private void ends(
      List<Guest> crowd, ServerLog log, List<Coordinator> people, WorklistFigures figures)
      throws IOException, InterruptedException, ExecutionException {
    var ended = new int[PEOPLE];
    act(
        new Wanted("ending a task", 10, 50),
        log,
        figures,
        (who, time) -> {
          var task = people.get(who).assessment(ended[who]++);
          crowd.get(who).send(task + "/closure", Map.of("choice", "DONE"));
        });
  }

  private void leads(Child child, List<Coordinator> people, ServerLog log, WorklistFigures figures)
      throws IOException, InterruptedException, ExecutionException {
    var crowd = new ArrayList<Guest>();
    for (var one : people.subList(0, PEOPLE)) {
      crowd.add(new Guest(child.address(), one.lead(), WorklistPopulation.PASSWORD));
    }
    act(
        new Wanted("/team?team=...", 50, 150),
        log,
        figures,
        (who, time) -> crowd.get(who).open("/team?team=" + people.get(who).team()));
  }

  private Timings act(Wanted wanted, ServerLog log, WorklistFigures figures, Crowd.Deed deed)
      throws IOException, InterruptedException, ExecutionException {
    new Crowd(PEOPLE, WARM_UP).of(deed);
    var before = log.count();
    var seen = new Crowd(PEOPLE, TIMES, PAUSE).of(deed);
    var server = log.after(before);
    figures.server().put(wanted.name(), server);
    report.line(
        wanted.name(),
        server.shown(),
        seen.shown(),
        server.p50() <= wanted.p50() && server.p99() <= wanted.p99()
            ? "reached"
            : "%.0f / %.0f ms: missed".formatted(wanted.p50(), wanted.p99()));
    return server;
  }
}
