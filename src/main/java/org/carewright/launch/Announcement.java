package org.carewright.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.carewright.access.DemoSignIns;
import org.carewright.access.SetUpLink;
import org.carewright.platform.Home;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells whoever started it where the pages are, once the first one has really been served. */
@Component
@ConditionalOnProperty(name = "carewright.announce", matchIfMissing = true)
class Announcement {

  private final DemoSignIns demo;
  private final SetUpLink setUp;
  private final Home home;

  Announcement(DemoSignIns demo, SetUpLink setUp, Home home) {
    this.demo = demo;
    this.setUp = setUp;
    this.home = home;
  }

  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void announce(ApplicationReadyEvent ready) throws IOException, InterruptedException {
    var environment = ready.getApplicationContext().getEnvironment();
    var port = environment.getProperty("local.server.port");
    if (port == null) {
      return;
    }
    var bound = environment.getProperty("server.address", "127.0.0.1");
    var address = "http://" + (isEverywhere(bound) ? "localhost" : named(bound)) + ":" + port;
    requireFirstPage(address);
    System.out.println(text(address));
  }

  private String text(String address) {
    var text = new StringBuilder("\nCarewright is ready: " + address + "\n");
    text.append("  Data: ").append(home.folder()).append('\n');
    setUp
        .path()
        .ifPresent(path ->
            text.append("  Nobody can sign in yet. Set up your organisation here, once: ")
                .append(address)
                .append(path)
                .append('\n'));
    var people = demo.list();
    if (!people.isEmpty()) {
      text.append("  Sign in with the password \"")
          .append(people.getFirst().password())
          .append("\" as:\n");
      people.forEach(person ->
          text.append(
              "    %-12s %s, %s, %s%n"
                  .formatted(person.username(), person.name(), person.role(), person.team())));
    }
    return text.append("  Ctrl-C stops it.\n").toString();
  }

  private static void requireFirstPage(String address) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(address + "/sign-in"))
              .timeout(Duration.ofSeconds(30))
              .build();
      var status = http.send(request, BodyHandlers.discarding()).statusCode();
      if (status != 200) {
        throw new IllegalStateException("The first page was answered with status " + status);
      }
    }
  }

  private static boolean isEverywhere(String bound) {
    return bound.equals("0.0.0.0") || bound.equals("::") || bound.equals("127.0.0.1");
  }

  private static String named(String bound) {
    return bound.contains(":") ? "[" + bound + "]" : bound;
  }
}
