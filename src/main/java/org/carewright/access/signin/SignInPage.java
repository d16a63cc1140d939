package org.carewright.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.carewright.access.DemoSignIns;
import org.carewright.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the sign-in page shows: an error or a piece of news, and the demo's sign-ins if any. */
record SignInPage(@Nullable String error, @Nullable String news, List<DemoSignIns.SignIn> demo) {}

@Controller
class SignIn {

  private final DemoSignIns demo;

  SignIn(DemoSignIns demo) {
    this.demo = demo;
  }

  @GetMapping("/sign-in")
  Page page(HttpServletRequest request) {
    return Page.of(
        "access/signin/signInPage", new SignInPage(error(request), news(request), demo.list()));
  }

  private static @Nullable String error(HttpServletRequest request) {
    if (request.getParameter("wrong") != null) {
      return "That username and password do not match. Check both and try again.";
    }
    if (request.getParameter("locked") != null) {
      return "Too many wrong passwords. Wait 15 minutes, then try again.";
    }
    if (request.getParameter("busy") != null) {
      return "Too many wrong passwords from this address. Wait 10 minutes, then try again.";
    }
    return null;
  }

  private static @Nullable String news(HttpServletRequest request) {
    if (request.getParameter("signed-out") != null) {
      return "You are signed out.";
    }
    if (request.getParameter("expired") != null) {
      return "You were away for a while. Sign in to go on where you were.";
    }
    if (request.getParameter("ended") != null) {
      return "This account has ended. Ask an administrator if that is a mistake.";
    }
    return null;
  }
}
