package org.carewright.home.overview;

import java.util.List;
import org.carewright.home.record.ChartLine;

/** The clinical side in brief: what is the matter, what is taken, what must not be given. */
record Brief(
    Short conditions, List<String> circumstances, Short medicines, List<ChartLine> allergies) {

  /**
   * The first few lines.
   *
   * @param more how many are left for the record page
   */
  record Short(List<ChartLine> lines, int more) {

    static Short of(List<ChartLine> all, int most) {
      // One line more costs no more room than saying that there is one more.
      var shown = all.size() <= most + 1 ? all.size() : most;
      return new Short(all.subList(0, shown), all.size() - shown);
    }
  }
}
