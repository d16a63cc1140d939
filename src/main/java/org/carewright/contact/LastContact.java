package org.carewright.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last time someone on the patient's side was reached, and what happened since.
 *
 * @param line null when nobody was reached yet
 * @param attempts attempts in vain since
 * @param more how much more is new than {@code news} shows
 */
record LastContact(
    String path,
    String calledName,
    @Nullable ContactLine line,
    int attempts,
    List<News> news,
    int more) {

  /** Something new in the record: "Results", "Haemoglobin A1c", "Mon 16 Nov 2026". */
  record News(String kind, String title, String day) {}

  LastContact {
    news = List.copyOf(news);
  }

  String patientPath() {
    return path.substring(0, path.lastIndexOf('/'));
  }
}
