package org.carewright.caseload.today;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.caseload.Programmes;
import org.carewright.caseload.Risk;
import org.carewright.caseload.today.TodayFilter.View;
import org.carewright.caseload.today.TodayPage.Section;
import org.carewright.caseload.today.TodayPage.Tile;
import org.carewright.platform.Problem;
import org.carewright.task.Back;
import org.carewright.task.TaskKind;
import org.carewright.ui.Dates;
import org.carewright.ui.Option;
import org.carewright.ui.Page;
import org.carewright.view.ListQuery;
import org.carewright.view.SavedViews;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class Today {

  private static final String PATH = "/today";

  private final TodayList list;
  private final Programmes programmes;
  private final SavedViews views;
  private final Audit audit;
  private final Clock clock;

  Today(TodayList list, Programmes programmes, SavedViews views, Audit audit, Clock clock) {
    this.list = list;
    this.programmes = programmes;
    this.views = views;
    this.audit = audit;
    this.clock = clock;
  }

  /** Without a query it opens as it was last filtered; {@code ?all} takes all filters off. */
  @GetMapping("/today")
  @Transactional
  public Object page(Viewer viewer, @RequestParam Map<String, String> params) {
    if (viewer.administers()) {
      throw Problem.notFound("Today");
    }
    var filter = TodayFilter.of(params);
    var asked =
        params.isEmpty() ? null : filter.lasting().isEmpty() ? SavedViews.ALL : filter.lasting();
    var last = views.restore(viewer, PATH, asked);
    if (last.isPresent()) {
      return Back.to(last.get());
    }
    return Page.of("caseload/today/todayPage", page(viewer, filter));
  }

  private TodayPage page(Viewer viewer, TodayFilter filter) {
    var today = viewer.today(clock);
    var found = list.rows(viewer, filter, today);
    var fits = TodayList.PAGE * (filter.more() + 1);
    var rows = found.size() > fits ? found.subList(0, fits) : found;
    audit.listed(
        viewer, rows.stream().map(TodayRow::patient).distinct().toList(), "Listed on Today");
    var numbers = list.numbers(viewer, filter, today);
    return new TodayPage(
        Dates.day(today),
        filter,
        numbers,
        tiles(filter, numbers),
        sections(rows, today),
        found.size() > fits,
        Arrays.stream(TodayFilter.Whose.values())
            .map(w -> new Option(w.text(), w.label()))
            .toList(),
        programmeOptions(),
        options("Any risk", Arrays.asList(Risk.values()), Risk::name, Risk::label),
        options("Any kind", Arrays.asList(TaskKind.values()), TaskKind::name, TaskKind::label),
        views.bar(viewer, PATH, ListQuery.of(filter.query())));
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

  private static List<Section> sections(List<TodayRow> rows, LocalDate today) {
    var sections = new ArrayList<Section>();
    add(sections, "overdue", "Overdue", rows, row -> row.due().isBefore(today));
    add(sections, "due-today", "Today", rows, row -> row.due().equals(today));
    add(sections, "coming-up", "Coming up", rows, row -> row.due().isAfter(today));
    return sections;
  }

  private static void add(
      List<Section> sections,
      String id,
      String title,
      List<TodayRow> rows,
      Predicate<TodayRow> which) {
    var own = rows.stream().filter(which).toList();
    if (!own.isEmpty()) {
      sections.add(new Section(id, title, own));
    }
  }

  private List<Option> programmeOptions() {
    return options("Any programme", programmes.list(), p -> p.code(), p -> p.name());
  }

  private static <T> List<Option> options(
      String any, List<T> all, Function<T, String> value, Function<T, String> label) {
    var options = new ArrayList<Option>();
    options.add(new Option("", any));
    all.forEach(one -> options.add(new Option(value.apply(one), label.apply(one))));
    return options;
  }
}
