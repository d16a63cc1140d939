package org.carewright.home.record;

import org.carewright.record.ChartEntry;

/**
 * What a source keeps among the conditions but is no illness: it tells of the person's life ("Lives
 * alone", "Full-time employment"). SNOMED CT calls them findings and situations.
 */
public final class Circumstances {

  private Circumstances() {}

  public static boolean is(ChartEntry entry) {
    return "finding".equals(entry.category()) || "situation".equals(entry.category());
  }
}
