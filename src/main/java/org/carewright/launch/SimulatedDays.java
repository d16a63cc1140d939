package org.carewright.launch;

import java.io.PrintWriter;
import java.time.Duration;

/** Shows how far a simulation has come, and about how long the rest will take. */
final class SimulatedDays {

  private final PrintWriter out;
  private final int days;
  private final boolean terminal;
  private final long begun = System.nanoTime();
  private long shown = begun;

  /**
   * @param terminal one line is written over; otherwise a line is added now and then
   */
  SimulatedDays(PrintWriter out, int days, boolean terminal) {
    this.out = out;
    this.days = days;
    this.terminal = terminal;
  }

  void passed(int day) {
    var now = System.nanoTime();
    var every = Duration.ofSeconds(terminal ? 1 : 30).toNanos();
    if (now - shown < every && day < days) {
      return;
    }
    shown = now;
    var line = "Day %d of %d after %s".formatted(day, days, words(now - begun));
    if (day < days) {
      line += ", about " + words(left(day, now - begun)) + " left";
    }
    out.print(terminal ? "\r%-70s".formatted(line) : line + "\n");
    out.flush();
  }

  /** People arrive as the square root of the days, so the work grows with their power of 1.5. */
  private long left(int day, long soFar) {
    return (long) (soFar * (Math.pow((double) days / day, 1.5) - 1));
  }

  private static String words(long nanos) {
    var time = Duration.ofNanos(nanos);
    return time.toHours() > 0
        ? "%d h %02d min".formatted(time.toHours(), time.toMinutesPart())
        : "%d min %02d s".formatted(time.toMinutes(), time.toSecondsPart());
  }
}
