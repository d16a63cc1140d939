package org.carewright.record;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says the names of code systems as people say them: "Glucose [Mass/volume] in Blood" becomes
 * "Glucose in blood", "lisinopril 10 MG Oral Tablet" becomes "Lisinopril 10 mg oral tablet". Only
 * what is shown changes; the record keeps its words.
 */
public final class PlainWords {

  private static final Pattern SEMANTIC_TAG =
      Pattern.compile(
          " \\((disorder|finding|situation|procedure|regime/therapy|event|record artifact"
              + "|environment|observable entity|morphologic abnormality)\\)");

  /** LOINC says in brackets which property is measured, and after "by" how. */
  private static final Pattern PROPERTY = Pattern.compile(" \\[[^\\]]*\\]");

  private static final Pattern METHOD =
      Pattern.compile(
          " by (Automated count|Test strip|Coagulation assay|calculation|High sensitivity method"
              + "|Culture|Immunoassay|NAA with probe detection|Creatinine-based formula \\(MDRD\\)"
              + "|Lactate to pyruvate reaction)");

  private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]+/[a-z0-9.+-]+(;.*)?");
  private static final Pattern WORD = Pattern.compile("[\\p{Lu}'’]+");

  private static final Set<String> INITIALS =
      Set.of("LLC", "LLP", "PC", "PA", "MD", "NHS", "GP", "UK", "US", "USA", "VA", "II", "III");

  private static final Set<String> SMALL = Set.of("of", "and", "the", "for", "at", "in", "on");

  private static final Map<String, String> TESTS = tests();
  private static final Map<String, String> FORMS = forms();

  private PlainWords() {}

  /** Any name. */
  public static String of(String name) {
    return capital(SEMANTIC_TAG.matcher(name).replaceAll(""));
  }

  /** The name of a test, or a line with several of them. */
  public static String test(String name) {
    var plain = SEMANTIC_TAG.matcher(name).replaceAll("");
    for (var one : TESTS.entrySet()) {
      plain = plain.replace(one.getKey(), one.getValue());
    }
    plain = METHOD.matcher(PROPERTY.matcher(plain).replaceAll("")).replaceAll("");
    return capital(
        plain
            .replace(" in Serum or Plasma", "")
            .replace(" in Blood", " in blood")
            .replace(" in Urine", " in urine")
            .replace(" of Urine", " of urine"));
  }

  /** The name of a medicine with its strength and form. */
  public static String medicine(String name) {
    var plain = of(name);
    for (var one : FORMS.entrySet()) {
      plain = plain.replace(one.getKey(), one.getValue());
    }
    return plain;
  }

  /** The second line of an entry; null when it tells a program something, but nobody else. */
  public static @Nullable String detail(@Nullable String detail) {
    return detail == null || MEDIA_TYPE.matcher(detail).matches() ? null : of(detail);
  }

  /** The name of a person or an organisation; registers write some all in capitals. */
  public static @Nullable String who(@Nullable String name) {
    if (name == null || name.length() < 6 || !name.equals(name.toUpperCase(Locale.ROOT))) {
      return name;
    }
    return WORD.matcher(name).replaceAll(word -> inCase(word.group(), word.start() == 0));
  }

  private static String inCase(String word, boolean first) {
    if (INITIALS.contains(word)) {
      return word;
    }
    var lower = word.toLowerCase(Locale.ROOT);
    return !first && SMALL.contains(lower) ? lower : word.charAt(0) + lower.substring(1);
  }

  /** A name that mixes cases on purpose ("amLODIPine", so as not to be mistaken) stays. */
  private static String capital(String name) {
    if (name.isEmpty() || !Character.isLowerCase(name.charAt(0))) {
      return name;
    }
    var end = name.indexOf(' ');
    var word = end < 0 ? name : name.substring(0, end);
    return word.chars().anyMatch(Character::isUpperCase)
        ? name
        : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static Map<String, String> tests() {
    var tests = new LinkedHashMap<String, String>();
    tests.put("Hemoglobin A1c/Hemoglobin.total in Blood", "HbA1c");
    tests.put("Blood pressure panel with all children optional", "Blood pressure");
    tests.put("Body mass index (BMI) [Ratio]", "Body mass index");
    tests.put("Body mass index (BMI) [Percentile] Per age and sex", "Body mass index, percentile");
    tests.put("Body Weight", "Weight");
    tests.put("Body Height", "Height");
    tests.put("Respiratory rate", "Breathing rate");
    tests.put("Pain severity - 0-10 verbal numeric rating [Score] - Reported", "Pain, 0 to 10");
    tests.put("Pain severity - Reported", "Pain");
    tests.put("Patient Health Questionnaire 2 item (PHQ-2) total score", "PHQ-2 score (mood)");
    tests.put("Patient Health Questionnaire 9 item (PHQ-9) total score", "PHQ-9 score (mood)");
    tests.put("Generalized anxiety disorder 7 item (GAD-7) total score", "GAD-7 score (anxiety)");
    tests.put("Total score [DAST-10]", "DAST-10 score (drug use)");
    tests.put("Total score [AUDIT-C]", "AUDIT-C score (alcohol)");
    tests.put("Total score [HARK]", "HARK score (safety at home)");
    tests.put("Fall risk total [Morse Fall Scale]", "Morse score (risk of falls)");
    tests.put("Fall risk level [Morse Fall Scale]", "Risk of falls");
    tests.put(
        "Protocol for Responding to and Assessing Patients' Assets, Risks, and Experiences"
            + " [PRAPARE]",
        "PRAPARE (social needs)");
    tests.put(
        "Glomerular filtration rate/1.73 sq M.predicted [Volume Rate/Area] in Serum or Plasma by"
            + " Creatinine-based formula (MDRD)",
        "Kidney function (eGFR)");
    tests.put("Low Density Lipoprotein Cholesterol", "LDL cholesterol");
    tests.put("Cholesterol in HDL [Mass/volume] in Serum or Plasma", "HDL cholesterol");
    tests.put("Carbon dioxide, total", "Bicarbonate (total CO₂)");
    tests.put("Leukocytes", "White cells");
    tests.put("Erythrocytes", "Red cells");
    tests.put("Urea nitrogen", "Urea");
    tests.put("Bilirubin.total", "Bilirubin");
    return tests;
  }

  private static Map<String, String> forms() {
    var forms = new LinkedHashMap<String, String>();
    forms.put(" MG/ACTUAT", " mg per dose");
    forms.put(" ACTUAT ", " doses ");
    forms.put(" MG/ML", " mg/mL");
    forms.put(" UNT/ML", " units/mL");
    forms.put(" MG", " mg");
    forms.put(" ML", " mL");
    forms.put(" HR ", " hour ");
    for (var form :
        new String[] {
          "Extended Release",
          "Oral",
          "Chewable",
          "Tablet",
          "Capsule",
          "Suspension",
          "Solution",
          "Injectable",
          "Injection",
          "Inhalation",
          "Metered Dose Inhaler",
          "Dry Powder Inhaler",
          "Topical Cream",
          "Mucosal Spray",
          "Auto-Injector",
          "Day Pack",
          "Hydrochloride",
          "Bitartrate",
          "Potassium"
        }) {
      forms.put(" " + form, " " + form.toLowerCase(Locale.ROOT));
    }
    return forms;
  }
}
