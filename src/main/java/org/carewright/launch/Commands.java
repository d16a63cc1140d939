package org.carewright.launch;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of the program. Without one it starts. */
@Command(
    name = "carewright",
    subcommands = {
      StartCommand.class,
      DemoCommand.class,
      ImportCommand.class,
      BenchCommand.class,
      SimulateCommand.class,
      RehearseCommand.class
    },
    description = "Care coordination with a safety net.",
    mixinStandardHelpOptions = true)
public final class Commands {

  private Commands() {}

  /**
   * Runs the command that the arguments name and ends the program with its code: 0 when it did what
   * was asked, 1 when it could not, 2 when the arguments make no sense.
   *
   * @param application the Spring Boot application
   */
  public static void run(Class<?> application, String[] arguments) {
    var serving = new Serving(application);
    var line = new CommandLine(new Commands(), new CommandFactory(serving));
    line.setUnmatchedOptionsArePositionalParams(false);
    line.setExecutionExceptionHandler(new Refusal());
    var named = arguments.length > 0 && !arguments[0].startsWith("-");
    var code = line.execute(named ? arguments : withStart(arguments));
    if (code != 0 || !serving.isRunning()) {
      System.exit(code);
    }
  }

  private static String[] withStart(String[] arguments) {
    var all = new String[arguments.length + 1];
    all[0] = "start";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return all;
  }
}
