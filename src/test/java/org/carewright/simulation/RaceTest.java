package org.carewright.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class RaceTest {

  private final CyclicBarrier meeting = new CyclicBarrier(5);

  @Test
  void allRunAtTheSameMoment() {
    Runnable meet = this::meet;
    assertThat(Race.run(List.of(meet, meet, meet, meet, meet))).isEmpty();
  }

  @Test
  void whatOneThrowsIsToldAndTheOthersGoOn() {
    var harm = new IllegalStateException("Stumbled");
    assertThat(
            Race.run(
                List.of(
                    () -> {
                      throw harm;
                    },
                    () -> {})))
        .containsExactly(harm);
  }

  /** Only who runs while all others run comes past here. */
  private void meet() {
    try {
      meeting.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException("They did not run at once", e);
    }
  }
}
