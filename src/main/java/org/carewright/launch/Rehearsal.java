package org.carewright.launch;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * After the first start of a build, makes Java's ahead-of-time cache for the next ones (JEP 483,
 * 514, 515) in a process beside this one, so that nobody waits for it. The launcher asks for it by
 * naming the file; without it, or with one that does not fit, starting is slower and nothing else.
 */
@Component
class Rehearsal implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Rehearsal.class);

  private final String cache;
  private @Nullable Process process;

  Rehearsal(@Value("${carewright.rehearse:}") String cache) {
    this.cache = cache;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() throws IOException {
    if (cache.isBlank()) {
      return;
    }
    var unfinished = Path.of(cache + ".unfinished");
    process =
        new ProcessBuilder(command(unfinished))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.onExit().thenAccept(ended -> keep(ended, unfinished));
  }

  private static List<String> command(Path unfinished) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java");
    var command = new ArrayList<String>();
    if (Files.isExecutable(Path.of("/usr/bin/nice"))) {
      command.addAll(List.of("/usr/bin/nice", "-n", "15"));
    }
    command.add(java.toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> !option.startsWith("-Dcarewright.") && !option.contains("AOT"))
        .forEach(command::add);
    command.add("-XX:AOTCacheOutput=" + unfinished);
    command.addAll(List.of("-jar", System.getProperty("java.class.path"), "rehearse"));
    return command;
  }

  private void keep(Process ended, Path unfinished) {
    try {
      if (ended.exitValue() == 0 && Files.exists(unfinished)) {
        Files.move(unfinished, Path.of(cache), StandardCopyOption.ATOMIC_MOVE);
      } else {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException e) {
      log.info("The cache for quicker starts could not be kept: {}", e.getMessage());
    }
  }

  @Override
  public void close() {
    if (process != null) {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
    }
  }
}
