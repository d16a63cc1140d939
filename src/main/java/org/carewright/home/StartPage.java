package org.carewright.home;

import org.carewright.access.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people begin: the day's work, or what an administrator looks after. */
@Controller
class StartPage {

  @GetMapping("/")
  String start(Viewer viewer) {
    return switch (viewer.role()) {
      case COORDINATOR, TEAM_LEAD, PROFESSIONAL -> "redirect:/today";
      case ADMINISTRATOR -> "redirect:/admin";
      case SAFETY_OFFICER -> "redirect:/safety";
    };
  }
}
