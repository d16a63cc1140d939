package org.carewright.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What went wrong outside of any page: refused by a filter, or by the server itself. */
@Controller
class ErrorPage implements ErrorController {

  @RequestMapping("/error")
  Page error(HttpServletRequest request) {
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return ProblemPage.ofStatus(status instanceof Integer code && code >= 400 ? code : 404);
  }
}
