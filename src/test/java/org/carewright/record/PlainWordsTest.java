package org.carewright.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Essential hypertension (disorder) | Essential hypertension
          Chronic intractable migraine without aura | Chronic intractable migraine without aura
          Severe anxiety (panic) (finding) | Severe anxiety (panic)
          Respiratory therapy (procedure) | Respiratory therapy
          Diabetes self management plan (record artifact) | Diabetes self management plan
          """)
  void aNameLosesTheKindOfThingItIs(String name, String plain) {
    assertThat(PlainWords.of(name)).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Glucose [Mass/volume] in Blood | Glucose in blood
          Sodium [Moles/volume] in Serum or Plasma | Sodium
          Leukocytes [#/volume] in Blood by Automated count | White cells in blood
          Specific gravity of Urine by Test strip | Specific gravity of urine
          Generalized anxiety disorder 7 item (GAD-7) total score [Reported.PHQ] | GAD-7 score (anxiety)
          Hemoglobin A1c/Hemoglobin.total in Blood 6.1 % · Body Weight 81 kg | HbA1c 6.1 % · Weight 81 kg
          """)
  void aTestIsCalledWhatPeopleCallIt(String name, String plain) {
    assertThat(PlainWords.test(name)).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lisinopril 10 MG Oral Tablet | Lisinopril 10 mg oral tablet
          amLODIPine 2.5 MG Oral Tablet | amLODIPine 2.5 mg oral tablet
          albuterol 5 MG/ML Inhalation Solution | Albuterol 5 mg/mL inhalation solution
          24 HR Metformin hydrochloride 500 MG Extended Release Oral Tablet | 24 hour Metformin hydrochloride 500 mg extended release oral tablet
          120 ACTUAT fluticasone propionate 0.11 MG/ACTUAT Metered Dose Inhaler [Flovent] | 120 doses fluticasone propionate 0.11 mg per dose metered dose inhaler [Flovent]
          """)
  void aMedicineHasItsUnitsInSmallLetters(String name, String plain) {
    assertThat(PlainWords.medicine(name)).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NORTH RIVER HOSPICE LLC | North River Hospice LLC
          CIRCLE OF LIFE FAMILY MEDICINE PC | Circle of Life Family Medicine PC
          Dr. Ada Okafor | Dr. Ada Okafor
          UCLH | UCLH
          """)
  void aNameInCapitalsIsWrittenAsOneReadsIt(String name, String plain) {
    assertThat(PlainWords.who(name)).isEqualTo(plain);
  }

  @Test
  void aMediaTypeIsNoDetail() {
    assertThat(PlainWords.detail("text/plain; charset=utf-8")).isNull();
    assertThat(PlainWords.detail("1 tablet/day")).isEqualTo("1 tablet/day");
  }
}
