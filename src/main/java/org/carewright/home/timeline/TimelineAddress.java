package org.carewright.home.timeline;

import java.util.Set;
import org.carewright.record.TimelineKind;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of the timeline with what is chosen. */
record TimelineAddress(String patientPath, Set<TimelineKind> kinds, String words) {

  String older(String before, String month) {
    var uri = UriComponentsBuilder.fromPath(patientPath + "/timeline");
    kinds.forEach(kind -> uri.queryParam("kind", Kinds.value(kind)));
    if (!words.isBlank()) {
      uri.queryParam("q", "{words}");
    }
    uri.queryParam("before", "{before}").queryParam("month", month);
    var values =
        words.isBlank()
            ? java.util.Map.of("before", before)
            : java.util.Map.of("before", before, "words", words);
    return uri.encode().buildAndExpand(values).toUriString();
  }
}
