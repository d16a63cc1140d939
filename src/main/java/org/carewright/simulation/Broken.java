package org.carewright.simulation;

/** Ends a run at the step that failed. */
final class Broken extends RuntimeException {

  private final transient Failure failure;

  Broken(Failure failure) {
    super(failure.sentence(), failure.cause());
    this.failure = failure;
  }

  Failure failure() {
    return failure;
  }
}
