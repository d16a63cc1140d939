package org.carewright.view;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.carewright.access.Viewer;
import org.carewright.platform.Problem;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Notice;
import org.carewright.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeping and removing views. */
@Controller
class SavedViewPages {

  private final SavedViews views;

  SavedViewPages(SavedViews views) {
    this.views = views;
  }

  @PostMapping("/views")
  Object save(
      Viewer viewer,
      @RequestParam String page,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String query,
      HttpServletRequest request) {
    if (!page.matches("/[a-z-]+")) {
      throw Problem.notFound("This list");
    }
    return switch (views.save(viewer, page, name, query)) {
      case Saving.Saved(SavedView view) -> {
        Notice.say(request, "The view “" + view.name() + "” is kept.");
        yield "redirect:" + view.href();
      }
      case Saving.Refused(String sentence) ->
          Page.invalid(
              "view/savedViewPage",
              new SavedViewPage(
                  page,
                  name,
                  ListQuery.of(query).toString(),
                  new FieldErrors().add("name", sentence)));
    };
  }

  /** The list stays as it is looked at; only the name goes. */
  @PostMapping("/views/{view}/removal")
  String remove(Viewer viewer, @PathVariable UUID view, HttpServletRequest request) {
    var removed = views.remove(viewer, view);
    Notice.say(request, "The view “" + removed.name() + "” is removed. The list stays as it was.");
    return "redirect:" + removed.href();
  }
}
