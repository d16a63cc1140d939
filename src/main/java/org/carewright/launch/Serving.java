package org.carewright.launch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The running server of this process. */
final class Serving {

  private final Class<?> application;
  private @Nullable ConfigurableApplicationContext context;

  Serving(Class<?> application) {
    this.application = application;
  }

  /** Starts serving; returns when pages can be had. Settings are {@code --name=value}. */
  ConfigurableApplicationContext start(List<String> settings) {
    var all = new ArrayList<>(settings);
    // Why it cannot start is said once, by Refusal.
    all.add("--logging.level.org.springframework.boot=off");
    context = SpringApplication.run(application, all.toArray(String[]::new));
    return context;
  }

  boolean isRunning() {
    return context != null && context.isActive();
  }
}
