package org.carewright.launch;

import java.nio.file.Path;
import java.util.List;

/** Where the person stood who typed the command: the launcher goes elsewhere before it runs. */
final class Caller {

  private Caller() {}

  static List<Path> resolved(List<Path> paths) {
    var folder = Path.of(System.getProperty("carewright.caller", ""));
    return paths.stream().map(path -> folder.resolve(path).toAbsolutePath().normalize()).toList();
  }
}
