package org.carewright.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.carewright.ui.PageGuard;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/** House style 17: a page about a patient that left no line in the trail is never sent. */
@Component
class AuditGuard implements PageGuard {

  @Override
  public void check(HttpServletRequest request) {
    var variables =
        (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    var aboutPatient = variables != null && variables.containsKey("patient");
    if (aboutPatient && request.getAttribute(Audit.AUDITED) == null) {
      throw new IllegalStateException(
          "A patient page was about to be sent without an audit entry: "
              + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }
  }
}
