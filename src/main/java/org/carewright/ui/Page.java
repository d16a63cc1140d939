package org.carewright.ui;

/**
 * What a controller answers: a template with its one typed model. The template takes {@code @param
 * Frame frame} if it wants the frame and {@code @param XPage page} for the model.
 *
 * @param template path below org/carewright without its ending, such as {@code patient/patientPage}
 * @param model the page record
 * @param status HTTP status
 */
public record Page(String template, Object model, int status) {

  public static Page of(String template, Object model) {
    return new Page(template, model, 200);
  }

  /** A form sent back with its errors: 422. */
  public static Page invalid(String template, Object model) {
    return new Page(template, model, 422);
  }

  /** A form that met someone else's newer change: 409. */
  public static Page conflict(String template, Object model) {
    return new Page(template, model, 409);
  }
}
