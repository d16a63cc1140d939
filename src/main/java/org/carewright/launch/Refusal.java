package org.carewright.launch;

import org.carewright.platform.CannotStart;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one sentence why a command could not do its work; only a bug shows its trace. */
class Refusal implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception why, CommandLine line, ParseResult arguments) {
    var known = known(why);
    if (known != null) {
      line.getErr().println("carewright: " + known.message());
      return 1;
    }
    line.getErr().println("carewright: it could not start, and this is why:");
    why.printStackTrace(line.getErr());
    return 1;
  }

  private static @Nullable CannotStart known(Throwable why) {
    for (Throwable cause = why; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotStart known) {
        return known;
      }
    }
    return null;
  }
}
