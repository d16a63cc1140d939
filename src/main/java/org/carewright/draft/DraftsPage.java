package org.carewright.draft;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.carewright.access.Viewer;
import org.carewright.ui.Dates;
import org.carewright.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** Where the script saves drafts and asks for the one of the form it shows. */
@Controller
class DraftsPage {

  private final Drafts drafts;
  private final JsonMapper json;
  private final Clock clock;

  DraftsPage(Drafts drafts, JsonMapper json, Clock clock) {
    this.drafts = drafts;
    this.json = json;
    this.clock = clock;
  }

  /** A form as the script sends it. */
  record DraftForm(@Nullable String key, @Nullable Map<String, List<String>> fields) {}

  @PostMapping("/drafts")
  ResponseEntity<Void> save(Viewer viewer, @RequestBody DraftForm form) {
    if (form.key() == null || form.fields() == null) {
      return ResponseEntity.unprocessableContent().build();
    }
    return switch (drafts.save(viewer, form.key(), form.fields())) {
      case Saving.Saved() -> ResponseEntity.noContent().build();
      case Saving.TooLarge() -> ResponseEntity.status(413).build();
      case Saving.NotAllowed() -> ResponseEntity.notFound().build();
    };
  }

  @ExceptionHandler(HttpMessageNotReadableException.class)
  ResponseEntity<Void> unreadable() {
    return ResponseEntity.badRequest().build();
  }

  @GetMapping("/drafts")
  @Nullable Page bar(Viewer viewer, @RequestParam String key, HttpServletResponse response) {
    var draft = drafts.find(viewer, key).orElse(null);
    response.setHeader("Cache-Control", "no-store");
    if (draft == null) {
      response.setStatus(204);
      return null;
    }
    return Page.of(
        "draft/draftBar",
        new DraftBar(savedAt(draft, viewer), json.writeValueAsString(draft.fields())));
  }

  @DeleteMapping("/drafts")
  ResponseEntity<Void> discard(Viewer viewer, @RequestParam String key) {
    drafts.discard(viewer, key);
    return ResponseEntity.noContent().build();
  }

  /** "at 14:05" today, else "on Tue 24 Nov 2026, 14:05". */
  private String savedAt(Draft draft, Viewer viewer) {
    var day = LocalDate.ofInstant(draft.savedAt(), viewer.zone());
    return day.equals(viewer.today(clock))
        ? "at " + Dates.clock(draft.savedAt(), viewer.zone())
        : "on " + Dates.time(draft.savedAt(), viewer.zone());
  }
}
