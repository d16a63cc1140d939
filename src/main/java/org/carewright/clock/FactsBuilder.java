package org.carewright.clock;

import static java.util.Comparator.comparing;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the facts of one patient as they are read. */
final class FactsBuilder {

  final List<Facts.Enrolled> enrolments = new ArrayList<>();
  final List<Facts.Stay> stays = new ArrayList<>();
  final List<Facts.Event> events = new ArrayList<>();
  final List<Facts.ByHand> byHand = new ArrayList<>();
  private @Nullable ZoneId zone;

  /** The first address that says so counts. */
  void livesIn(ZoneId there) {
    if (zone == null) {
      zone = there;
    }
  }

  Facts facts(ZoneId otherwise) {
    enrolments.sort(comparing(Facts.Enrolled::from));
    stays.sort(comparing(Facts.Stay::at));
    events.sort(comparing(Facts.Event::at).thenComparing(Facts.Event::id));
    byHand.sort(comparing(Facts.ByHand::since));
    return new Facts(zone == null ? otherwise : zone, enrolments, stays, events, byHand);
  }
}
