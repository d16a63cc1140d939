package org.carewright.caseload.today;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.caseload.Programmes;
import org.carewright.caseload.Risk;
import org.carewright.caseload.today.TodayFilter.View;
import org.carewright.caseload.today.TodayPage.Tile;
import org.carewright.task.TaskKind;
import org.carewright.ui.Dates;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;
import org.carewright.view.ListQuery;
import org.carewright.view.SavedViews;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page together, and writes down who was listed on it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Today {

  static final String PATH = "/today";

  private final TodayList list;
  private final OrderPolicies policies;
  private final Programmes programmes;
  private final Owners owners;
  private final OwnOrders orders;
  private final SavedViews views;
  private final Audit audit;
  private final Clock clock;

  Today(
      TodayList list,
      OrderPolicies policies,
      Programmes programmes,
      Owners owners,
      OwnOrders orders,
      SavedViews views,
      Audit audit,
      Clock clock) {
    this.list = list;
    this.policies = policies;
    this.programmes = programmes;
    this.owners = owners;
    this.orders = orders;
    this.views = views;
    this.audit = audit;
    this.clock = clock;
  }

  TodayPage page(Viewer viewer, TodayFilter filter, BatchForm batch, FieldErrors errors) {
    var moment = Moment.of(viewer, clock);
    var found = list.rows(viewer, filter, policies.current(viewer), moment);
    var fits = TodayList.PAGE * (filter.more() + 1);
    var rows = found.size() > fits ? found.subList(0, fits) : found;
    audit.listed(
        viewer, rows.stream().map(TodayRow::patient).distinct().toList(), "Listed on Today");
    var numbers = list.numbers(viewer, filter, moment);
    return new TodayPage(
        Dates.day(moment.today()),
        viewer.leads(),
        filter,
        numbers,
        tiles(filter, numbers),
        Section.of(rows),
        orders.of(viewer, moment.today()).version(),
        found.size() > fits,
        Arrays.stream(TodayFilter.Whose.values())
            .map(w -> new Option(w.text(), w.label()))
            .toList(),
        programmeOptions(),
        options("Any risk", Arrays.asList(Risk.values()), Risk::name, Risk::label),
        options("Any kind", Arrays.asList(TaskKind.values()), TaskKind::name, TaskKind::label),
        views.bar(viewer, PATH, ListQuery.of(filter.query())),
        batch,
        batch.asks() ? options("Choose", owners.list(viewer)) : List.of(),
        errors);
  }

  private static List<Tile> tiles(TodayFilter filter, Numbers n) {
    return List.of(
        tile(filter, View.OVERDUE, "Overdue", n.overdue(), "calendar-due", "bad"),
        tile(filter, View.TODAY, "Today", n.today(), "checklist", "accent"),
        tile(filter, View.WEEK, "Next 7 days", n.week(), "calendar-event", "plain"),
        tile(filter, View.UNASSIGNED, "Not taken yet", n.unassigned(), "users", "plain"),
        tile(filter, View.NOT_REACHED, "Not reached", n.notReached(), "phone-off", "plain"));
  }

  private static Tile tile(
      TodayFilter filter, View view, String label, int count, String icon, String kind) {
    var current = filter.view() == view;
    // The number that is shown leads back to the whole list.
    var href = filter.with(current ? View.ALL : view).path();
    return new Tile(href, label, count, icon, count == 0 ? "plain" : kind, current);
  }

  private List<Option> programmeOptions() {
    return options("Any programme", programmes.list(), p -> p.code(), p -> p.name());
  }

  private static List<Option> options(String any, List<Option> all) {
    return options(any, all, Option::value, Option::label);
  }

  private static <T> List<Option> options(
      String any, List<T> all, Function<T, String> value, Function<T, String> label) {
    var options = new ArrayList<Option>();
    options.add(new Option("", any));
    all.forEach(one -> options.add(new Option(value.apply(one), label.apply(one))));
    return options;
  }
}
