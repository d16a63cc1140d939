package org.carewright.caseload.today;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.carewright.access.Viewer;
import org.carewright.platform.Problem;
import org.carewright.task.Back;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Notice;
import org.carewright.ui.Page;
import org.carewright.view.SavedViews;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page the day is worked from, and what is done to several of its rows at once. */
@Controller
class TodayPages {

  private static final String PAGE = "caseload/today/todayPage";

  private final Today today;
  private final Batch batch;
  private final Owners owners;
  private final SavedViews views;
  private final Clock clock;

  TodayPages(Today today, Batch batch, Owners owners, SavedViews views, Clock clock) {
    this.today = today;
    this.batch = batch;
    this.owners = owners;
    this.views = views;
    this.clock = clock;
  }

  /** Without a query it opens as it was last filtered; {@code ?all} takes all filters off. */
  @GetMapping(Today.PATH)
  @Transactional
  public Object page(Viewer viewer, @RequestParam Map<String, String> params) {
    require(viewer);
    var filter = TodayFilter.of(params);
    var asked =
        params.isEmpty() ? null : filter.lasting().isEmpty() ? SavedViews.ALL : filter.lasting();
    var last = views.restore(viewer, Today.PATH, asked);
    if (last.isPresent()) {
      return Back.to(last.get());
    }
    return Page.of(PAGE, today.page(viewer, filter, BatchForm.EMPTY, new FieldErrors()));
  }

  /** All or what is possible of it: one transaction, so that the answer is true of all. */
  @PostMapping(Today.PATH + "/batch")
  @Transactional
  public Object batch(Viewer viewer, @ModelAttribute BatchForm form, HttpServletRequest web) {
    require(viewer);
    var day = viewer.today(clock);
    var errors = form.errors(day);
    if (form.begins() && errors.isEmpty()) {
      return Page.of(PAGE, today.page(viewer, form.filter(), form.asking(), errors));
    }
    var to = form.later() ? Optional.<String>empty() : owners.label(viewer, form.toOrEmpty());
    if (!form.later() && errors.isEmpty() && to.isEmpty()) {
      errors.add("to", "Choose who takes them on");
    }
    if (!errors.isEmpty()) {
      return Page.invalid(PAGE, today.page(viewer, form.filter(), form, errors));
    }
    var wanted = form.dayFrom(day);
    var told =
        form.later() && wanted != null
            ? batch.later(viewer, form.keys(), wanted, day, form.noteOrNull())
            : batch.handOver(
                viewer,
                form.keys(),
                form.owner().orElseThrow(),
                to.orElseThrow(),
                form.noteOrNull());
    Notice.say(web, told);
    return Back.to(form.filter().path());
  }

  static void require(Viewer viewer) {
    if (!viewer.cares()) {
      throw Problem.notFound("Today");
    }
  }
}
