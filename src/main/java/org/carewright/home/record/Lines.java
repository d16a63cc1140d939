package org.carewright.home.record;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.carewright.home.record.ChartSection.Block;
import org.carewright.platform.PatientId;
import org.carewright.record.ChartEntry;
import org.carewright.record.PlainWords;
import org.jspecify.annotations.Nullable;

/** The entries of one section, to be put into blocks. */
record Lines(List<ChartEntry> entries, PatientId patient, ZoneId zone) {

  int current() {
    return (int) entries.stream().filter(ChartEntry::current).count();
  }

  Block block(@Nullable String label, boolean folded, Predicate<ChartEntry> which) {
    return block(label, folded, which, PlainWords::of);
  }

  Block block(
      @Nullable String label,
      boolean folded,
      Predicate<ChartEntry> which,
      UnaryOperator<String> name) {
    var chosen = entries.stream().filter(which).toList();
    return new Block(label, ChartLine.together(chosen, "/patients/" + patient, zone, name), folded);
  }
}
