package org.carewright.patient;

import org.jspecify.annotations.Nullable;

/**
 * A number or code by which some organisation knows the patient.
 *
 * @param system the FHIR system that makes the value unique; empty when unknown
 */
public record Identifier(Kind kind, String system, String value) {

  /** The kinds we know by name, and the system that FHIR gives them. */
  public enum Kind {
    NHS_NUMBER("NHS number", "https://fhir.nhs.uk/Id/nhs-number"),
    CHI_NUMBER("CHI number", "https://phs.scot/chi-number"),
    HSC_NUMBER("H&C number", "https://hscni.net/id/hcn"),
    MRN("MRN", null),
    MEDICARE("Medicare number", "http://hl7.org/fhir/sid/us-mbi"),
    MEMBER_ID("Member ID", null),
    SSN("Social Security number", "http://hl7.org/fhir/sid/us-ssn"),
    PASSPORT("Passport", null),
    DRIVING_LICENCE("Driving licence", null),
    OTHER("Other number", null);

    private final String label;
    private final @Nullable String system;

    Kind(String label, @Nullable String system) {
      this.label = label;
      this.system = system;
    }

    public String label() {
      return label;
    }

    public @Nullable String system() {
      return system;
    }

    /** Numbers that one person has once and nobody else has. */
    public boolean national() {
      return this == NHS_NUMBER || this == CHI_NUMBER || this == HSC_NUMBER || this == MEDICARE;
    }

    /** Ten digits, the last of which checks the others. */
    public boolean checked() {
      return this == NHS_NUMBER || this == CHI_NUMBER || this == HSC_NUMBER;
    }

    /** Numbers one may say aloud to find the person; the others stay on the details page. */
    public boolean everyday() {
      return national() || this == MRN || this == MEMBER_ID;
    }
  }

  /** As people read it: an NHS number in groups of 3, 3 and 4. */
  public String shown() {
    if ((kind == Kind.NHS_NUMBER || kind == Kind.HSC_NUMBER) && value.length() == 10) {
      return NhsNumber.grouped(value);
    }
    return value;
  }
}
