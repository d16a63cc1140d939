package org.carewright.launch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How long the web server took for each request, by its own access log: from the request's first
 * byte to the answer's last, without what the people's side needs.
 */
record ServerLog(Path folder) {

  List<String> settings() {
    return List.of(
        "--server.tomcat.accesslog.enabled=true",
        "--server.tomcat.accesslog.directory=" + folder,
        "--server.tomcat.accesslog.prefix=access",
        "--server.tomcat.accesslog.rotate=false",
        "--server.tomcat.accesslog.buffered=false",
        "--server.tomcat.accesslog.pattern=%D");
  }

  int count() throws IOException {
    return lines().size();
  }

  /** Of the requests after the first {@code count}. */
  Timings after(int count) throws IOException {
    var microseconds = lines();
    return new Timings(
        microseconds.subList(count, microseconds.size()).stream()
            .mapToLong(line -> Long.parseLong(line.strip()) * 1_000)
            .toArray());
  }

  private List<String> lines() throws IOException {
    var log = folder.resolve("access.log");
    return Files.exists(log) ? Files.readAllLines(log) : List.of();
  }
}
