package org.carewright.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;

/**
 * Starts in a folder of its own, serves its first pages and ends: the run from which Java records
 * what later starts need (JEP 514). See {@link Rehearsal}.
 */
@Command(name = "rehearse", hidden = true)
class RehearseCommand implements Callable<Integer> {

  private final Serving serving;

  RehearseCommand(Serving serving) {
    this.serving = serving;
  }

  @Override
  public Integer call() throws Exception {
    var home = Files.createTempDirectory("carewright-rehearsal");
    try (var context =
        serving.start(
            List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--carewright.announce=false",
                "--carewright.database-url=false",
                "--carewright.home=" + home))) {
      var address = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
      visit(address, "/sign-in");
      visit(address, "/today");
      visit(address, "/no-such-page");
    } finally {
      FileSystemUtils.deleteRecursively(home);
    }
    return 0;
  }

  private static void visit(String address, String path) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      http.send(
          HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.discarding());
    }
  }
}
