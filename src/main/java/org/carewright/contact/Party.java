package org.carewright.contact;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom the contact was with. */
public sealed interface Party {

  /** The patient. */
  record ThePatient() implements Party {}

  /**
   * Someone who cares for the patient.
   *
   * @param id the carer in the patient's details, who may have been removed since
   */
  record TheCarer(UUID id, String name) implements Party {}

  /** Someone who works with the patient elsewhere, as they were named. */
  record Professional(String name) implements Party {}

  Party PATIENT = new ThePatient();

  /** Whether the patient's own side was reached, so that it counts as being in touch with them. */
  default boolean closeToPatient() {
    return !(this instanceof Professional);
  }

  /** The name to show, given what the patient likes to be called. */
  default String name(String calledName) {
    return switch (this) {
      case ThePatient p -> calledName;
      case TheCarer c -> c.name();
      case Professional p -> p.name();
    };
  }

  default String kind() {
    return switch (this) {
      case ThePatient p -> "PATIENT";
      case TheCarer c -> "CARER";
      case Professional p -> "PROFESSIONAL";
    };
  }

  default @Nullable UUID carerOrNull() {
    return this instanceof TheCarer c ? c.id() : null;
  }

  default @Nullable String nameOrNull() {
    return switch (this) {
      case ThePatient p -> null;
      case TheCarer c -> c.name();
      case Professional p -> p.name();
    };
  }
}
