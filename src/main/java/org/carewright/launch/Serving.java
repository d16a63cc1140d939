package org.carewright.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The running server of this process. */
final class Serving {

  private static final List<String> QUIET =
      List.of(
          "--server.port=0",
          "--server.address=127.0.0.1",
          "--carewright.announce=false",
          "--carewright.rehearse=");

  private final Class<?> application;
  private @Nullable ConfigurableApplicationContext context;

  Serving(Class<?> application) {
    this.application = application;
  }

  /** Starts serving; returns when pages can be had. Settings are {@code --name=value}. */
  ConfigurableApplicationContext start(List<String> settings) {
    return start(settings, new SpringApplication(application));
  }

  private ConfigurableApplicationContext start(List<String> settings, SpringApplication program) {
    var all = new ArrayList<>(settings);
    // Why it cannot start is said once, by Refusal.
    all.add("--logging.level.org.springframework.boot=off");
    context = program.run(all.toArray(String[]::new));
    return context;
  }

  /**
   * Starts without telling anyone, for a command that uses the program and ends.
   *
   * @param home the data's folder; the installation's when null
   */
  ConfigurableApplicationContext quiet(@Nullable Path home) {
    var settings = new ArrayList<>(QUIET);
    if (home != null) {
      settings.add("--carewright.home=" + home);
      settings.add("--carewright.database-url=false");
    }
    return start(settings);
  }

  /** The same with a clock that is turned, on data of its own; jobs run when they are told to. */
  ConfigurableApplicationContext simulating(Path home) {
    var settings = new ArrayList<>(QUIET);
    settings.add("--carewright.home=" + home);
    settings.add("--carewright.database-url=false");
    settings.add("--carewright.simulation=true");
    settings.add("--carewright.jobs=by-hand");
    // The database is killed on purpose, and what that cuts off is counted.
    settings.add("--logging.level.com.zaxxer.hikari=off");
    settings.add("--logging.level.org.springframework.transaction=off");
    settings.add("--logging.level.org.carewright.platform.database=off");
    return start(settings);
  }

  /**
   * The same with a listener to its beans; jobs run only when they are told to.
   *
   * @param home the data's folder
   */
  ConfigurableApplicationContext quiet(Path home, BeanPostProcessor listener) {
    var program = new SpringApplication(application);
    program.addInitializers(made -> made.getBeanFactory().addBeanPostProcessor(listener));
    var settings = new ArrayList<>(QUIET);
    settings.add("--carewright.home=" + home);
    settings.add("--carewright.database-url=false");
    settings.add("--carewright.jobs=by-hand");
    return start(settings, program);
  }

  /** The same on the data of the demonstration. */
  ConfigurableApplicationContext quietDemo() {
    var settings = new ArrayList<>(QUIET);
    settings.addAll(DemoCommand.settings());
    return start(settings);
  }

  /** What is started. */
  Class<?> application() {
    return application;
  }

  boolean isRunning() {
    return context != null && context.isActive();
  }
}
