package org.carewright.caseload.today;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import org.carewright.access.Viewer;
import org.carewright.platform.Problem;
import org.carewright.task.Back;
import org.carewright.task.TaskId;
import org.carewright.ui.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Putting one's own list in one's own order, for today. */
@Controller
class OwnOrderPages {

  private static final String PATH = Today.PATH + "/own-order";

  private final OwnOrders orders;
  private final Clock clock;

  OwnOrderPages(OwnOrders orders, Clock clock) {
    this.orders = orders;
    this.clock = clock;
  }

  /**
   * @param version of the order as the person saw it; a move that meets a newer one is made all the
   *     same, and they are told
   */
  @PostMapping(PATH)
  @Transactional
  public ResponseEntity<Void> move(
      Viewer viewer,
      @RequestParam(required = false) @Nullable String task,
      @RequestParam(required = false) @Nullable String move,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(required = false) @Nullable Integer version,
      @RequestParam(required = false) @Nullable String back,
      HttpServletRequest web) {
    TodayPages.require(viewer);
    var wanted =
        Arrays.stream(Move.values())
            .filter(one -> one.name().equalsIgnoreCase(move))
            .findFirst()
            .orElseThrow(() -> Problem.invalid("Say where the row should go"));
    var moved = id(task);
    if (moved == null) {
      throw Problem.invalid("Say which row should move");
    }
    var order = orders.move(viewer, viewer.today(clock), moved, wanted, id(before));
    if (version != null && order.version() != version + 1) {
      Notice.say(web, "Your order was changed in another window, too. Both changes are kept.");
    }
    return Back.to(Back.orElse(back, Today.PATH));
  }

  @PostMapping(PATH + "/end")
  @Transactional
  public ResponseEntity<Void> end(
      Viewer viewer,
      @RequestParam(required = false) @Nullable String back,
      HttpServletRequest web) {
    TodayPages.require(viewer);
    orders.end(viewer, viewer.today(clock));
    Notice.say(web, "The list is in the computed order again.");
    return Back.to(Back.orElse(back, Today.PATH));
  }

  private static @Nullable TaskId id(@Nullable String text) {
    try {
      return text == null || text.isBlank() ? null : TaskId.of(text);
    } catch (IllegalArgumentException none) {
      return null;
    }
  }
}
