package org.carewright.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Unmatched;

/** Serves an installation of one's own. */
@Command(
    name = "start",
    mixinStandardHelpOptions = true,
    description = "Serve your own installation; data in ~/.carewright or CAREWRIGHT_HOME.")
class StartCommand implements Callable<Integer> {

  private final Serving serving;

  @Mixin Address address = new Address();
  @Unmatched List<String> settings = new ArrayList<>();

  StartCommand(Serving serving) {
    this.serving = serving;
  }

  @Override
  public Integer call() {
    var all = new ArrayList<>(address.settings());
    all.addAll(settings);
    serving.start(all);
    return 0;
  }
}
