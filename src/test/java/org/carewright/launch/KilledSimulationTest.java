package org.carewright.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.carewright.testing.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the program (-9) while people are at work in it, and starts it again. */
class KilledSimulationTest {

  @TempDir Path home;

  @Test
  void whatWasAcknowledgedIsThereAndTheServiceGoesOn() {
    try (var run =
        Program.run(
            home, "simulate", "--days", "6", "--patients", "40", "--seed", "5", "--kills", "1")) {
      assertThat(run.code()).as(run.output()).isZero();
      assertThat(run.output())
          .containsPattern("Killed after \\d+ acknowledged steps; starting it again")
          .contains("Day 6 of 6")
          .containsPattern("Killed 1 time. All [1-9]\\d* steps .* were there")
          .contains("all five safety rules held");
    }
  }
}
