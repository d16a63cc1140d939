package org.carewright.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carewright.record.ChartEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BannerAllergiesTest {

  @Test
  void medicinesAndSevereOnesComeFirst() {
    var shown =
        BannerAllergies.of(
                List.of(
                    allergy("Mold", "environment", "Low risk"),
                    allergy("Peanut", "food", "High risk · Anaphylaxis"),
                    allergy("Aspirin", "medication", "Low risk"),
                    allergy("Penicillin", "medication", "High risk"),
                    allergy("Substance", null, null)))
            .shown();

    assertThat(shown).containsExactly("Penicillin", "Aspirin", "Peanut", "Substance", "Mold");
  }

  @Test
  void whatFindsNoRoomIsCounted() {
    var allergies =
        BannerAllergies.of(
            List.of(
                allergy("Mold", "environment", "Low risk"),
                allergy("Animal dander", "environment", "Low risk"),
                allergy("Cow's milk", "food", "Low risk"),
                allergy("Lisinopril", "medication", "Low risk"),
                allergy("Fish", "food", "Low risk"),
                allergy("Bee venom", "environment", "Low risk"),
                allergy("Aspirin", "medication", "Low risk")));

    assertThat(allergies.words()).isEqualTo("Lisinopril, Aspirin, Mold, Animal dander");
    assertThat(allergies.rest()).containsExactly("Cow's milk", "Fish", "Bee venom");
  }

  @Test
  void upToEightMedicinesAreAllNamed() {
    var medicines =
        IntStream.range(0, 8).mapToObj(n -> allergy("Medicine " + n, "medication", null)).toList();
    var pollen = IntStream.range(0, 3).mapToObj(n -> allergy("Pollen " + n, "environment", null));

    var allergies = BannerAllergies.of(Stream.concat(pollen, medicines.stream()).toList());

    assertThat(allergies.shown()).hasSize(8).allMatch(name -> name.startsWith("Medicine"));
    assertThat(allergies.rest()).hasSize(3);
  }

  @Test
  void aSingleOneMoreIsNamedInsteadOfCounted() {
    var five = IntStream.range(0, 5).mapToObj(n -> allergy("Pollen " + n, "environment", null));

    assertThat(BannerAllergies.of(five.toList()).rest()).isEmpty();
  }

  @Test
  void whatStandsTwiceIsNamedOnce() {
    var twice = List.of(allergy("Fish", "food", null), allergy("Fish", "food", null));

    assertThat(BannerAllergies.of(twice).shown()).containsExactly("Fish");
  }

  private static ChartEntry allergy(
      String name, @Nullable String category, @Nullable String detail) {
    return new ChartEntry(
        "AllergyIntolerance", name, name, "active", true, category, null, null, detail, null, null);
  }
}
