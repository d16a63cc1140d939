package org.carewright.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carewright.access.OrganisationId;
import org.carewright.access.Role;
import org.carewright.access.Staff;
import org.carewright.access.StaffId;
import org.carewright.access.TeamId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AbsenceRulesTest {

  private static final OrganisationId HERE = new OrganisationId(UUID.randomUUID());
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final TeamId TEAM = new TeamId(UUID.randomUUID());

  private final Staff tom = staff("Tom", Role.COORDINATOR, TEAM);
  private final Staff mia = staff("Mia", Role.COORDINATOR, TEAM);
  private final Staff admin = staff("Ada", Role.ADMINISTRATOR, null);

  @Test
  void aColleagueWhoIsThereAllTheTimeCovers() {
    assertThat(wanted(0, 3, mia).from()).isEmpty();
  }

  @Test
  void theDaysAreFromTodayOnAndInOrder() {
    assertThat(field(wanted(-1, 3, mia).from())).isEqualTo("from");
    assertThat(field(wanted(3, 2, mia).from())).isEqualTo("until");
    assertThat(field(wanted(0, 800, mia).from())).isEqualTo("until");
  }

  @Test
  void nobodyIsAwayTwiceAtOnce() {
    var first = absence(tom, 2, 5, mia);
    assertThat(wanted(5, 9, mia).from(first).orElseThrow().sentence())
        .contains("Tom Tester is away from Thu 26 Nov 2026 to Sun 29 Nov 2026 already");
    assertThat(wanted(6, 9, mia).from(first)).isEmpty();
  }

  @Test
  void whoCoversIsNotAwayThen() {
    var miaAway = absence(mia, 3, 4, tom);
    assertThat(wanted(0, 3, mia).from(miaAway).orElseThrow().sentence())
        .isEqualTo(
            "Mia Tester is away from Fri 27 Nov 2026 to Sat 28 Nov 2026. Choose someone who is at"
                + " work then.");
    assertThat(wanted(0, 2, mia).from(miaAway)).isEmpty();
  }

  @Test
  void nobodyCoversForThemselvesAndAdministratorsCoverForNobody() {
    assertThat(field(wanted(0, 1, tom).from())).isEqualTo("cover");
    assertThat(field(wanted(0, 1, admin).from())).isEqualTo("cover");
    assertThat(field(wanted(0, 1).from())).isEqualTo("cover");
  }

  @Test
  void aTeamCoversWhenSomeoneElseOfItIsThere() {
    var team = new Cover(List.of(), TEAM);
    assertThat(new Wanted(0, 3, team).from()).isEmpty();
    assertThat(field(new Wanted(0, 3, team).from(absence(mia, 1, 1, tom)))).isEqualTo("cover");
    assertThat(field(new Wanted(0, 3, new Cover(List.of(mia.id()), TEAM)).from()))
        .isEqualTo("cover");
  }

  @Test
  void extendingIntoTheAbsenceOfWhoCoversIsRefusedSoThatNoCircleArises() {
    var mine = absence(tom, 0, 2, mia);
    var theirs = absence(mia, 3, 5, tom);
    var rules = rules(mine, theirs);
    assertThat(rules.refusal(mine, TODAY.plusDays(2))).isEmpty();
    assertThat(field(rules.refusal(mine, TODAY.plusDays(3)))).isEqualTo("cover");
    assertThat(field(rules.refusal(mine, TODAY.minusDays(1)))).isEqualTo("until");
  }

  private Wanted wanted(int first, int last, Staff... covers) {
    return new Wanted(
        first, last, new Cover(List.of(covers).stream().map(Staff::id).toList(), null));
  }

  private class Wanted {
    private final NewAbsence absence;

    Wanted(int first, int last, Cover cover) {
      absence =
          new NewAbsence(
              new AbsenceId(UUID.randomUUID()),
              tom.id(),
              AbsenceReason.LEAVE,
              TODAY.plusDays(first),
              TODAY.plusDays(last),
              cover);
    }

    Optional<AbsenceAnswer.Refused> from(Absence... others) {
      return rules(others).refusal(absence);
    }
  }

  private AbsenceRules rules(Absence... others) {
    return new AbsenceRules(TODAY, List.of(tom, mia, admin), List.of(others));
  }

  private static String field(Optional<AbsenceAnswer.Refused> refused) {
    return refused.map(AbsenceAnswer.Refused::field).orElse("accepted");
  }

  private static Absence absence(Staff who, int first, int last, Staff cover) {
    return new Absence(
        new AbsenceId(UUID.randomUUID()),
        HERE,
        who.id(),
        who.name(),
        AbsenceReason.LEAVE,
        TODAY.plusDays(first),
        TODAY.plusDays(last),
        new Cover(List.of(cover.id()), null),
        cover.name(),
        who.id(),
        first == 0 ? Instant.EPOCH : null,
        null,
        null,
        1);
  }

  private static Staff staff(String given, Role role, @Nullable TeamId team) {
    return new Staff(
        new StaffId(UUID.randomUUID()),
        HERE,
        given,
        "Tester",
        role,
        role.label(),
        null,
        null,
        true,
        team == null ? List.of() : List.of(team));
  }
}
