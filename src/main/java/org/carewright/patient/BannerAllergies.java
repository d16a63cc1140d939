package org.carewright.patient;

import java.util.List;
import org.carewright.record.AllergyDanger;
import org.carewright.record.ChartEntry;
import org.carewright.record.PlainWords;

/**
 * The allergies a banner has room for, and how many more there are; never some of them without
 * saying so.
 *
 * @param shown their names, the most dangerous first
 * @param rest the names of the others
 */
public record BannerAllergies(List<String> shown, List<String> rest) {

  private static final int FEW = 4;
  private static final int MANY = 8;

  public BannerAllergies {
    shown = List.copyOf(shown);
    rest = List.copyOf(rest);
  }

  /** Names medicines and severe ones, up to eight; others up to four in all. */
  static BannerAllergies of(List<ChartEntry> current) {
    var names = names(AllergyDanger.first(current));
    var urgent =
        names(current.stream().filter(entry -> AllergyDanger.of(entry).urgent()).toList()).size();
    var most = Math.clamp(urgent, FEW, MANY);
    // One name more costs no more room than saying that there is one more.
    var shown = names.size() <= most + 1 ? names.size() : most;
    return new BannerAllergies(names.subList(0, shown), names.subList(shown, names.size()));
  }

  public boolean none() {
    return shown.isEmpty();
  }

  /** "Aspirin, Fish". */
  public String words() {
    return String.join(", ", shown);
  }

  private static List<String> names(List<ChartEntry> allergies) {
    return allergies.stream().map(entry -> PlainWords.of(entry.title())).distinct().toList();
  }
}
