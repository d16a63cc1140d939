package org.carewright.record;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much it matters that an allergy is not overlooked, the most first: what somebody may
 * prescribe or give comes before what the patient meets in the garden.
 */
public enum AllergyDanger {
  SEVERE_MEDICINE,
  MEDICINE,
  SEVERE,
  /** The source does not say to what kind of thing, so it may be a medicine. */
  NOT_TOLD,
  OTHER;

  /** Of an entry of {@link Chart#allergies}. */
  public static AllergyDanger of(ChartEntry allergy) {
    var severe = allergy.detail() != null && allergy.detail().startsWith("High risk");
    if (medicine(allergy.category())) {
      return severe ? SEVERE_MEDICINE : MEDICINE;
    }
    if (severe) {
      return SEVERE;
    }
    return allergy.category() == null ? NOT_TOLD : OTHER;
  }

  /** The same entries, the most dangerous first, otherwise in the order in which they came. */
  public static List<ChartEntry> first(List<ChartEntry> allergies) {
    return allergies.stream().sorted(Comparator.comparing(AllergyDanger::of)).toList();
  }

  /** Whether it is to be named wherever allergies are named at all. */
  public boolean urgent() {
    return this != NOT_TOLD && this != OTHER;
  }

  /** FHIR's allergy-intolerance-category; a biologic is a medicine such as a vaccine. */
  private static boolean medicine(@Nullable String category) {
    return category != null && (category.contains("medication") || category.contains("biologic"));
  }
}
