package org.carewright.notification;

import jakarta.servlet.http.HttpServletRequest;
import org.carewright.access.Directory;
import org.carewright.access.Viewer;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Notice;
import org.carewright.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** How the signed-in person wants to be told. */
@Controller
@Transactional
class PreferencePages {

  private static final String TEMPLATE = "notification/preferencePage";

  private final Preferences preferences;
  private final Directory directory;
  private final Outbox outbox;
  private final Smtp smtp;

  PreferencePages(Preferences preferences, Directory directory, Outbox outbox, Smtp smtp) {
    this.preferences = preferences;
    this.directory = directory;
    this.outbox = outbox;
    this.smtp = smtp;
  }

  @GetMapping("/account/notices")
  Page page(Viewer viewer) {
    var form = PreferenceForm.of(preferences.of(viewer.staff()));
    return Page.of(TEMPLATE, new PreferencePage(form, email(viewer), new FieldErrors()));
  }

  @PostMapping("/account/notices")
  Object save(Viewer viewer, @ModelAttribute PreferenceForm form, HttpServletRequest request) {
    var errors = form.errors();
    if (!errors.isEmpty()) {
      return Page.invalid(TEMPLATE, new PreferencePage(form, email(viewer), errors));
    }
    preferences.save(viewer.staff(), form.preference());
    Notice.say(request, "Kept. It holds for what you are told from now on.");
    return "redirect:/account/notices";
  }

  private String email(Viewer viewer) {
    if (!smtp.isOn()) {
      return "No mail server is set up here, so no e-mail is sent for now.";
    }
    var address = directory.getStaff(viewer.staff()).email();
    if (address == null || address.isBlank()) {
      return "There is no e-mail address of yours here. An administrator can add it.";
    }
    return outbox.isFailing(viewer.staff())
        ? "The last e-mail to " + address + " did not get through; it is tried again."
        : "To " + address + ". An e-mail holds numbers and a link, never a patient’s name.";
  }
}
