package org.carewright.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** The application's clock in tests: runs as usual until a test turns it; each test ends that. */
@Primary
@TestComponent
public class TestClock extends Clock {

  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
  private final Clock real = Clock.systemUTC();

  /** Moves time on from where it is; it keeps running. */
  public void forward(Duration by) {
    ahead.updateAndGet(before -> before.plus(by));
  }

  /** Makes it that moment now; time keeps running from there. */
  public void turnTo(Instant moment) {
    ahead.set(Duration.between(real.instant(), moment));
  }

  @Override
  public Instant instant() {
    return real.instant().plus(ahead.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    var turned = this;
    return new Clock() {
      @Override
      public Instant instant() {
        return turned.instant();
      }

      @Override
      public ZoneId getZone() {
        return zone;
      }

      @Override
      public Clock withZone(ZoneId other) {
        return turned.withZone(other);
      }
    };
  }

  static class Reset implements AfterEachCallback {
    @Override
    public void afterEach(ExtensionContext context) {
      SpringExtension.getApplicationContext(context)
          .getBean(TestClock.class)
          .ahead
          .set(Duration.ZERO);
    }
  }
}
