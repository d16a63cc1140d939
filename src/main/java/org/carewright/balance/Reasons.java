package org.carewright.balance;

import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import org.carewright.access.StaffId;
import org.carewright.balance.PersonLoad.WeighedCase;
import org.carewright.balance.split.Split;
import org.carewright.patient.Languages;
import org.carewright.ui.Dates;

/** Why someone would go to this coordinator, in sentences. */
record Reasons(Asking asking, Map<StaffId, PersonLoad> people, Split split) {

  String of(WeighedCase weighed, StaffId to) {
    var one = weighed.one();
    var from = get(one.coordinator());
    var receiver = get(to);
    var why = new ArrayList<String>();
    if (one.coordinator().equals(asking.leaver())) {
      why.add(carries(receiver) + ".");
    } else if (!from.staff().active()) {
      why.add(from.staff().name() + " no longer works here.");
    } else {
      why.add(carries(from) + ", " + carries(receiver) + ".");
    }
    if (one.knownTo().contains(to)) {
      why.add(receiver.staff().name() + " knows them already.");
    }
    if (one.language() != null && receiver.capacity().speaks(one.language())) {
      why.add(receiver.staff().name() + " speaks " + Languages.name(one.language()) + ".");
    }
    if (sharesHome(one, to)) {
      why.add("Lives with someone " + receiver.staff().name() + " will look after.");
    }
    if (asking.leaver() == null && from.staff().active()) {
      why.add(known(one));
    }
    return String.join(" ", why);
  }

  private static String carries(PersonLoad load) {
    return load.staff().name() + " carries " + load.percent() + "% of capacity";
  }

  private String known(Case one) {
    var months = one.months(asking.today());
    var together =
        months == 0
            ? "In care for less than a month"
            : "In care for " + months + (months == 1 ? " month" : " months");
    return one.lastContact() == null
        ? together + ", not spoken yet."
        : together + ", last spoken on " + Dates.plain(one.lastContact()) + ".";
  }

  private boolean sharesHome(Case one, StaffId to) {
    return one.address() != null
        && asking.loads().stream()
            .flatMap(load -> load.cases().stream())
            .map(WeighedCase::one)
            .filter(other -> !other.patient().equals(one.patient()))
            .filter(other -> one.address().equals(other.address()))
            .anyMatch(
                other -> to.equals(split.holders().getOrDefault(other.key(), other.coordinator())));
  }

  private PersonLoad get(StaffId staff) {
    return Objects.requireNonNull(people.get(staff));
  }
}
