package org.carewright.balance;

import java.util.UUID;

/** Identifies a proposal. */
public record ProposalId(UUID value) {

  /** Reads the id from a path; throws IllegalArgumentException when it is no UUID. */
  public static ProposalId of(String text) {
    return new ProposalId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
