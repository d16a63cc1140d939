package org.carewright.clock;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import org.carewright.access.Viewer;
import org.carewright.patient.OverviewCard;
import org.carewright.platform.PatientId;
import org.springframework.stereotype.Component;

/** The overview's card of what runs for a patient, and of how the last clocks ended. */
@Component
class ClocksCard implements OverviewCard {

  private static final int ORDER = 20;
  private static final int READ = 30;
  private static final int PAST = 2;

  private final PatientClocks clocks;
  private final TemplateEngine templates;

  ClocksCard(PatientClocks clocks, TemplateEngine templates) {
    this.clocks = clocks;
    this.templates = templates;
  }

  /** What the card shows. */
  record Shown(String path, List<ClockLine> running, List<ClockLine> past) {}

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public Content content(Viewer viewer, PatientId patient) {
    var all = clocks.list(viewer, patient, READ);
    var page =
        new Shown(
            "/patients/" + patient + "/clocks",
            all.stream().filter(line -> line.run().isRunning()).toList(),
            all.stream().filter(line -> !line.run().isRunning()).limit(PAST).toList());
    return output -> templates.render("clock/clocksCard.jte", Map.of("page", page), output);
  }
}
