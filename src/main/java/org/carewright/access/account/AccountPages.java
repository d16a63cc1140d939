package org.carewright.access.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.carewright.access.Passwords;
import org.carewright.access.Sessions;
import org.carewright.access.Viewer;
import org.carewright.ui.Dates;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Notice;
import org.carewright.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Transactional
class AccountPages {

  private static final String TEMPLATE = "access/account/accountPage";

  private final OwnAccount account;
  private final Sessions sessions;
  private final Clock clock;

  AccountPages(OwnAccount account, Sessions sessions, Clock clock) {
    this.account = account;
    this.sessions = sessions;
    this.clock = clock;
  }

  @GetMapping("/account")
  Page page(Viewer viewer, HttpServletRequest request) {
    return Page.of(TEMPLATE, page(viewer, request, new FieldErrors()));
  }

  @PostMapping("/account/password")
  Object changePassword(
      Viewer viewer,
      @RequestParam(defaultValue = "") String current,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request) {
    var errors = new FieldErrors();
    if (!account.isPassword(viewer.staff(), current)) {
      errors.add("current", "That is not your current password");
    }
    Passwords.complaint(password).ifPresent(why -> errors.add("password", why));
    if (!errors.isEmpty()) {
      return Page.invalid(TEMPLATE, page(viewer, request, errors));
    }
    account.changePassword(viewer.staff(), password);
    sessions.endOthers(viewer.staff(), request.getSession().getId());
    Notice.say(request, "Your password is changed. You are signed out everywhere else.");
    return "redirect:/account";
  }

  /** Signs out everywhere but here: a lost phone, a computer left open on the ward. */
  @PostMapping("/account/other-sessions/end")
  String endOthers(Viewer viewer, HttpServletRequest request) {
    var ended = sessions.endOthers(viewer.staff(), request.getSession().getId());
    Notice.say(
        request,
        ended == 0 ? "You were signed in only here." : "You are signed out everywhere else.");
    return "redirect:/account";
  }

  private AccountPage page(Viewer viewer, HttpServletRequest request, FieldErrors errors) {
    var here = request.getSession().getId();
    var now = clock.instant();
    var places =
        sessions.list(viewer.staff()).stream()
            .map(session ->
                new AccountPage.Place(
                    Dates.ago(session.started(), now, viewer.zone()),
                    Dates.ago(session.lastUsed(), now, viewer.zone()),
                    session.id().equals(here)))
            .toList();
    return new AccountPage(
        viewer.name(), viewer.role().label(), account.username(viewer.staff()), places, errors);
  }
}
