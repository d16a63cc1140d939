package org.carewright.record.write;

import java.util.OptionalInt;

/**
 * What somebody expects to be here before they write: If-Match and If-None-Match of HTTP.
 *
 * @param version the one that they read, if they say so
 * @param nothing whether there must be none
 */
public record Expected(OptionalInt version, boolean nothing) {

  public static final Expected ANYTHING = new Expected(OptionalInt.empty(), false);

  /**
   * @param here the version that is here, 0 for none
   */
  boolean isMet(int here) {
    return nothing ? here == 0 : version.isEmpty() || version.getAsInt() == here;
  }
}
