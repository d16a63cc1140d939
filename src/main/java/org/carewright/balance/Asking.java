package org.carewright.balance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carewright.access.StaffId;
import org.carewright.balance.PersonLoad.WeighedCase;
import org.carewright.balance.split.Colleague;
import org.carewright.balance.split.Holding;
import org.carewright.balance.split.Question;
import org.carewright.platform.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * Puts the loads of an organisation as a question of who should hold whom.
 *
 * @param leaver whose people alone are to be moved; null to even everyone out
 */
record Asking(List<PersonLoad> loads, @Nullable StaffId leaver, LocalDate today) {

  /** More people at one address are a care home, not a household. */
  private static final int LARGEST_HOUSEHOLD = 6;

  Asking {
    loads = List.copyOf(loads);
  }

  Question question() {
    var households = households();
    var holdings = new ArrayList<Holding>();
    movable().forEach(c -> holdings.add(holding(c, households)));
    return new Question(colleagues(), holdings);
  }

  /** Who may look after people: at work, on a caseload, and not leaving. */
  List<PersonLoad> sharing() {
    return loads.stream()
        .filter(PersonLoad::shares)
        .filter(load -> !load.staff().id().equals(leaver))
        .toList();
  }

  /** Those who may or must move: of the leaver, or of all who share, and of whoever has left. */
  List<WeighedCase> movable() {
    return loads.stream()
        .filter(load ->
            leaver == null
                ? load.shares() || !load.staff().active()
                : load.staff().id().equals(leaver))
        .flatMap(load -> load.cases().stream())
        .toList();
  }

  private List<Colleague> colleagues() {
    return sharing().stream()
        .map(load ->
            new Colleague(
                load.staff().id(),
                load.should().tenths(),
                load.most().tenths(),
                leaver == null ? 0 : load.load().tenths(),
                Set.copyOf(load.staff().teams())))
        .toList();
  }

  private Holding holding(WeighedCase weighed, Map<String, Integer> households) {
    var one = weighed.one();
    var all = sharing().stream().map(load -> load.staff().id()).toList();
    var stays = all.contains(one.coordinator());
    return new Holding(
        one.key(),
        weighed.weight().total().tenths(),
        stays ? one.coordinator() : null,
        choices(one, all),
        stays ? one.bond(today) : 0,
        one.knownTo(),
        one.address() != null && households.getOrDefault(one.address(), 0) > 1
            ? one.address()
            : null,
        one.team());
  }

  /**
   * Whoever has a coordinator who speaks their language keeps one who does, as long as there is
   * another; other skills of staff are not known here.
   */
  private List<StaffId> choices(Case one, List<StaffId> all) {
    var language = one.language();
    if (language == null || !speakers(language, loads).contains(one.coordinator())) {
      return all;
    }
    var speakers = speakers(language, sharing());
    return speakers.isEmpty() ? all : speakers;
  }

  private static List<StaffId> speakers(String language, List<PersonLoad> among) {
    return among.stream()
        .filter(load -> load.capacity().speaks(language))
        .map(load -> load.staff().id())
        .toList();
  }

  /** How many share an address, of addresses where few do. */
  private Map<String, Integer> households() {
    var people = new HashMap<String, Set<PatientId>>();
    for (var load : loads) {
      for (var weighed : load.cases()) {
        var address = weighed.one().address();
        if (address != null) {
          people.computeIfAbsent(address, a -> new HashSet<>()).add(weighed.one().patient());
        }
      }
    }
    var sizes = new HashMap<String, Integer>();
    people.forEach((address, who) -> sizes.put(address, who.size()));
    sizes.values().removeIf(size -> size > LARGEST_HOUSEHOLD);
    return sizes;
  }
}
