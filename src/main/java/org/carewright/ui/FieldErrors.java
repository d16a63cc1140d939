package org.carewright.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, field by field, in the order of the form. */
public final class FieldErrors {

  /**
   * One mistake.
   *
   * @param field the name and the id of the input it belongs to
   * @param message what to do about it, in plain words
   */
  public record FieldError(String field, String message) {}

  private final List<FieldError> list = new ArrayList<>();

  public FieldErrors add(String field, String message) {
    list.add(new FieldError(field, message));
    return this;
  }

  public boolean isEmpty() {
    return list.isEmpty();
  }

  public List<FieldError> list() {
    return List.copyOf(list);
  }

  /** The first message for a field, or null when it is right. */
  public @Nullable String of(String field) {
    return list.stream()
        .filter(error -> error.field().equals(field))
        .map(FieldError::message)
        .findFirst()
        .orElse(null);
  }
}
