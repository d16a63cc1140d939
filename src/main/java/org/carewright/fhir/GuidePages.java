package org.carewright.fhir;

import jakarta.servlet.http.HttpServletRequest;
import org.carewright.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The guide that a browser is led to from {@code /fhir}. */
@Controller
class GuidePages {

  static final String PATH = "/account/fhir";

  @GetMapping(PATH)
  Page page(HttpServletRequest request) {
    var url = request.getRequestURL();
    var base = url.substring(0, url.length() - request.getRequestURI().length());
    return Page.of("fhir/guidePage", new GuidePage(base + FhirConfiguration.PATH));
  }
}
