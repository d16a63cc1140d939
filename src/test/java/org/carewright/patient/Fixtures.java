package org.carewright.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Valid patients for tests. */
final class Fixtures {

  private Fixtures() {}

  static PatientDetailsBuilder named(String given, String family) {
    return new PatientDetailsBuilder(new PersonName(null, given, family))
        .gender(Gender.FEMALE)
        .born(LocalDate.of(1957, 3, 12), false);
  }

  /** A valid NHS number that no other test has. */
  static Identifier nhsNumber() {
    while (true) {
      var nine = "9" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
      for (var check = '0'; check <= '9'; check++) {
        if (NhsNumber.isValid(nine + check)) {
          return new Identifier(
              Identifier.Kind.NHS_NUMBER, "https://fhir.nhs.uk/Id/nhs-number", nine + check);
        }
      }
    }
  }

  static ContactPoint mobile(String number) {
    return new ContactPoint(ContactPoint.Kind.MOBILE, number, Answer.YES, true);
  }

  static Address at(String line, String town, String postcode) {
    return new Address(Address.Kind.HOME, List.of(line), town, null, postcode, "GB");
  }
}
