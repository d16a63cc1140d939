package org.carewright.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carewright.clock.Expiry.Course;
import org.carewright.clock.Expiry.FollowUp;
import org.carewright.clock.Expiry.Receiver;
import org.carewright.task.Harm;
import org.carewright.task.TaskId;
import org.junit.jupiter.api.Test;

class ExpiryTest {

  private static final Expiry ALL =
      new Expiry(Course.ESCALATES, true, new FollowUp("Ring the provider", Receiver.LEAD));

  @Test
  void whatBecomesOfTheClockAloneAsksForNothingMore() {
    assertThat(new Expiry(Course.ESCALATES, false, null).acts()).isFalse();
    assertThat(new Expiry(Course.STARTS_ANEW, false, null).acts()).isFalse();
    assertThat(new Expiry(Course.STARTS_ANEW, true, null).acts()).isTrue();
    assertThat(ALL.acts()).isTrue();
  }

  @Test
  void theRulesPageSaysEachPartInASentence() {
    assertThat(ALL.sentences(Harm.SEVERE))
        .containsExactly(
            "Its task goes on, and escalates as the policy says for severe harm.",
            "The team lead is told at once, without waiting for the policy.",
            "A further task opens for the team lead: “Ring the provider”.");
    assertThat(new Expiry(Course.STARTS_ANEW, false, null).sentences(Harm.LOW))
        .containsExactly(
            "It ends by itself as missed, its task with it, and starts anew with the next month.");
  }

  @Test
  void aClockSaysItInOneBreath() {
    assertThat(new Expiry(Course.ESCALATES, false, null).brief()).isEqualTo("its task escalates");
    assertThat(ALL.brief())
        .isEqualTo(
            "its task escalates, the team lead is told at once and “Ring the provider” opens");
  }

  @Test
  void afterwardsItSaysWhatCameOfIt() {
    var task = new TaskId(UUID.randomUUID());
    assertThat(new Expired(Instant.EPOCH, List.of("Joan Marsh"), task, null).words(ALL))
        .isEqualTo("Joan Marsh was told at once; “Ring the provider” was opened");
    assertThat(new Expired(Instant.EPOCH, List.of(), null, "The person has died").words(ALL))
        .isEqualTo("The person has died");
  }
}
