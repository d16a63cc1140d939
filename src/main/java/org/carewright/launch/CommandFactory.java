package org.carewright.launch;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands, handing the server to those that start it. */
record CommandFactory(Serving serving) implements IFactory {

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == StartCommand.class) {
      return type.cast(new StartCommand(serving));
    }
    if (type == DemoCommand.class) {
      return type.cast(new DemoCommand(serving));
    }
    if (type == ImportCommand.class) {
      return type.cast(new ImportCommand(serving));
    }
    if (type == BenchCommand.class) {
      return type.cast(new BenchCommand(serving));
    }
    if (type == WorklistCommand.class) {
      return type.cast(new WorklistCommand(serving));
    }
    if (type == SimulateCommand.class) {
      return type.cast(new SimulateCommand(serving));
    }
    if (type == RehearseCommand.class) {
      return type.cast(new RehearseCommand(serving));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
