package org.carewright.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class ReadOnceTest {

  private record Question(String who) {}

  private final AtomicInteger asked = new AtomicInteger();

  @AfterEach
  void leave() {
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void aPageAsksOnce() {
    within("GET");
    assertThat(ask("Ada")).hasValue(1);
    assertThat(ask("Ada")).hasValue(1);
    assertThat(ask("Ben")).as("another question").hasValue(2);
  }

  @Test
  void theNextPageAsksAnew() {
    within("GET");
    ask("Ada");
    within("GET");
    assertThat(ask("Ada")).hasValue(2);
  }

  @Test
  void whatChangesSomethingAsksEachTime() {
    within("POST");
    ask("Ada");
    assertThat(ask("Ada")).hasValue(2);
  }

  @Test
  void aJobAsksEachTime() {
    ask("Ada");
    assertThat(ask("Ada")).hasValue(2);
  }

  private Optional<Integer> ask(String who) {
    return ReadOnce.of(new Question(who), () -> Optional.of(asked.incrementAndGet()));
  }

  private static void within(String method) {
    RequestContextHolder.setRequestAttributes(
        new ServletRequestAttributes(new MockHttpServletRequest(method, "/")));
  }
}
