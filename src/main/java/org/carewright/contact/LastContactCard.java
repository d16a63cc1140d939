package org.carewright.contact;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.carewright.access.Viewer;
import org.carewright.patient.OverviewCard;
import org.carewright.patient.Patients;
import org.carewright.platform.PatientId;
import org.carewright.record.Chart;
import org.carewright.record.Timeline;
import org.carewright.ui.Dates;
import org.springframework.stereotype.Component;

/** The overview's card of the last contact and of what is new in the record since. */
@Component
class LastContactCard implements OverviewCard {

  private static final int ORDER = 12;
  private static final int LATELY = 10;
  private static final int LOOKED_AT = 40;
  private static final int SHOWN = 6;

  private final Contacts contacts;
  private final Patients patients;
  private final Chart chart;
  private final TemplateEngine templates;
  private final Clock clock;

  LastContactCard(
      Contacts contacts, Patients patients, Chart chart, TemplateEngine templates, Clock clock) {
    this.contacts = contacts;
    this.patients = patients;
    this.chart = chart;
    this.templates = templates;
    this.clock = clock;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public Content content(Viewer viewer, PatientId patient) {
    var page = page(viewer, patient);
    return output -> templates.render("contact/lastContactCard.jte", Map.of("page", page), output);
  }

  LastContact page(Viewer viewer, PatientId id) {
    var name = patients.calledName(viewer, id);
    var lately = contacts.list(viewer, id, 0, LATELY);
    var attempts = Attempts.since(lately, 0).count();
    var path = "/patients/" + id + "/contacts";
    var last =
        lately.stream()
            .filter(contact -> contact.facts().inTouch() && !contact.withdrawn())
            .findFirst()
            .or(() -> contacts.findLast(viewer, id))
            .orElse(null);
    if (last == null) {
      return new LastContact(path, name, null, attempts, List.of(), 0);
    }
    var line = ContactLine.of(last, name, viewer.zone(), viewer.today(clock));
    var since = since(viewer, id, last.facts().at());
    return new LastContact(
        path,
        name,
        line,
        attempts,
        since.stream().limit(SHOWN).map(news -> told(viewer, news)).toList(),
        Math.max(0, since.size() - SHOWN));
  }

  /** What others put on record since then; our own contacts are no news. */
  private List<Timeline.Line> since(Viewer viewer, PatientId patient, Instant then) {
    return chart.since(viewer, patient, then, LOOKED_AT).stream()
        .filter(line -> line.entry().source() != null)
        .toList();
  }

  private static LastContact.News told(Viewer viewer, Timeline.Line line) {
    var start = line.entry().start();
    return new LastContact.News(
        line.kind().label(),
        line.title(),
        start == null ? "" : Dates.day(start.day(viewer.zone())));
  }
}
