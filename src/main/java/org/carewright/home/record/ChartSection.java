package org.carewright.home.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kind of thing in the chart.
 *
 * @param id its anchor
 * @param count what the list of sections shows
 * @param more leads to all of them when only the newest are shown, or null
 */
record ChartSection(
    String id,
    String title,
    String icon,
    int count,
    List<Block> blocks,
    String empty,
    @Nullable String more) {

  /**
   * Lines under one heading.
   *
   * @param folded opened on request
   */
  record Block(@Nullable String label, List<ChartLine> lines, boolean folded) {

    /** "Resolved (12)" */
    String summary() {
      return label + " (" + lines.size() + ")";
    }
  }

  ChartSection {
    blocks = blocks.stream().filter(block -> !block.lines().isEmpty()).toList();
  }
}
