package org.carewright.clock;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.carewright.access.Viewer;
import org.carewright.caseload.Programme;
import org.carewright.caseload.Programmes;
import org.carewright.platform.Problem;
import org.carewright.task.Back;
import org.carewright.ui.Notice;
import org.carewright.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rules of an organisation, for administrators, who change them, and leads, who read. */
@Controller
class RulePages {

  private final ClockRules rules;
  private final Tally tally;
  private final Programmes programmes;

  RulePages(ClockRules rules, Tally tally, Programmes programmes) {
    this.rules = rules;
    this.tally = tally;
    this.programmes = programmes;
  }

  @GetMapping("/clocks")
  Page list(Viewer viewer) {
    require(viewer);
    var counts = tally.ofRules(viewer);
    List<ClocksPage.Line> lines =
        rules.list(viewer.organisation()).stream()
            .map(one ->
                new ClocksPage.Line(
                    one.rule(), one.on(), counts.getOrDefault(one.rule().code(), Counts.NONE)))
            .toList();
    return Page.of("clock/clocksPage", ClocksPage.of(viewer.region(), lines, viewer.administers()));
  }

  @GetMapping("/clocks/{code}")
  Page one(Viewer viewer, @PathVariable String code) {
    require(viewer);
    var found =
        rules.find(viewer.organisation(), code).orElseThrow(() -> Problem.notFound("This clock"));
    var names =
        programmes.list().stream()
            .filter(programme -> found.rule().programmes().contains(programme.code()))
            .map(Programme::name)
            .toList();
    return Page.of(
        "clock/rulePage",
        new RulePage(
            found.rule(),
            found.on(),
            names,
            tally.ofRules(viewer).getOrDefault(code, Counts.NONE),
            rules.versions(viewer.organisation(), code),
            viewer.administers(),
            viewer.region(),
            viewer.zone()));
  }

  @PostMapping("/clocks/{code}/switch")
  Object turn(
      Viewer viewer,
      @PathVariable String code,
      @RequestParam(defaultValue = "false") boolean on,
      HttpServletRequest web) {
    RuleForms.requireAdministrator(viewer);
    var rule =
        rules
            .find(viewer.organisation(), code)
            .orElseThrow(() -> Problem.notFound("This clock"))
            .rule();
    rules.turn(viewer, code, on);
    Notice.say(
        web,
        on
            ? "“" + rule.name() + "” starts clocks from now on."
            : "“" + rule.name() + "” starts no more clocks. Those that run go on.");
    return Back.to(rule.path());
  }

  private static void require(Viewer viewer) {
    if (!viewer.administers() && !viewer.oversees()) {
      throw Problem.notFound("This page");
    }
  }
}
