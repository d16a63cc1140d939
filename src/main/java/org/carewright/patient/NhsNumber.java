package org.carewright.patient;

import java.util.Optional;

/**
 * The number of England, Wales and the Isle of Man, and by the same rule Scotland's CHI and
 * Northern Ireland's H&amp;C number: ten digits, the last a check digit modulus 11 (NHS Data
 * Dictionary, "NHS number").
 */
public final class NhsNumber {

  private NhsNumber() {}

  /** The ten digits of what someone typed, or empty when they cannot be a valid number. */
  public static Optional<String> read(String typed) {
    var digits = typed.replaceAll("[\\s\\-.]", "");
    return isValid(digits) ? Optional.of(digits) : Optional.empty();
  }

  static boolean isValid(String digits) {
    if (!digits.matches("[0-9]{10}") || digits.chars().distinct().count() == 1) {
      return false;
    }
    var sum = 0;
    for (var i = 0; i < 9; i++) {
      sum += (digits.charAt(i) - '0') * (10 - i);
    }
    var check = 11 - sum % 11;
    return check != 10 && (check == 11 ? 0 : check) == digits.charAt(9) - '0';
  }

  /** "943 476 5919". */
  public static String grouped(String digits) {
    return digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6);
  }
}
