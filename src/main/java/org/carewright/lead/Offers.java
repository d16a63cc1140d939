package org.carewright.lead;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.carewright.access.PersonalCount;
import org.carewright.access.Relationships;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The offers of responsibility: those of a patient, those to a person, those a person made. */
@Repository
@Transactional(readOnly = true)
public class Offers {

  /** How many wait for the viewer's answer. */
  public static final PersonalCount TO_ANSWER =
      new PersonalCount(
          """
          select count(*) from offer o
          where o.receiver_id = :me and o.status = 'OPEN' and %s\
          """
              .formatted(Viewer.seesEach("o.patient_id")));

  private static final Duration REMEMBERED = Duration.ofDays(30);

  private final OfferRows rows;
  private final Relationships relationships;
  private final Clock clock;

  Offers(OfferRows rows, Relationships relationships, Clock clock) {
    this.rows = rows;
    this.relationships = relationships;
    this.clock = clock;
  }

  /** Throws "not here" also for an offer about a patient the viewer may not see. */
  public Offer get(Viewer viewer, PatientId patient, OfferId id) {
    relationships.require(viewer, patient);
    return rows.find(patient, id).orElseThrow(() -> Problem.notFound("This offer"));
  }

  /** Those of a patient that stand. */
  public List<Offer> list(Viewer viewer, PatientId patient) {
    relationships.require(viewer, patient);
    return rows.standing(patient);
  }

  /** Those that wait for the viewer, and those they accepted for a later day. */
  public List<Offer> listToAnswer(Viewer viewer) {
    return rows.toAnswer(viewer);
  }

  /** Those the viewer made in the last 30 days, what stands first. */
  public List<Offer> listSent(Viewer viewer) {
    return rows.sentBy(viewer, clock.instant().minus(REMEMBERED));
  }
}
