package org.carewright.patient;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NhsNumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"9434765919", "943 476 5919", "943-476-5919", " 9434765919 ", "4010232137"})
  void aNumberWhoseCheckDigitFitsIsRead(String typed) {
    assertThat(NhsNumber.read(typed)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9434765918",
        "9434765991",
        "943476591",
        "94347659190",
        "abcdefghij",
        "",
        "1111111111",
        "0000000000",
        "٩٤٣٤٧٦٥٩١٩"
      })
  void anythingElseIsNot(String typed) {
    assertThat(NhsNumber.read(typed)).isEmpty();
  }

  @Test
  void everySingleWrongDigitIsNoticed() {
    var right = "9434765919";
    for (var i = 0; i < 10; i++) {
      for (var digit = '0'; digit <= '9'; digit++) {
        var typed = right.substring(0, i) + digit + right.substring(i + 1);
        assertThat(NhsNumber.isValid(typed)).isEqualTo(typed.equals(right));
      }
    }
  }

  @Test
  void itIsShownInGroups() {
    assertThat(NhsNumber.grouped("9434765919")).isEqualTo("943 476 5919");
  }
}
