package org.carewright.record.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/** Keeps uploaded files until their import is done. */
final class Uploads {

  private static final int LONGEST_NAME = 120;

  private Uploads() {}

  static List<ImportFile> keep(List<MultipartFile> files, Path folder) throws IOException {
    var kept = new ArrayList<ImportFile>();
    for (var file : files) {
      var name = name(String.valueOf(file.getOriginalFilename()));
      var path = folder.resolve(name);
      for (int i = 2; Files.exists(path); i++) {
        path = folder.resolve(i + "-" + name);
      }
      file.transferTo(path);
      kept.add(new ImportFile(path, String.valueOf(path.getFileName())));
    }
    return kept;
  }

  /** The browser's name for the file, without anything that could lead out of the folder. */
  static String name(String given) {
    var base = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    var safe = base.replaceAll("[^\\p{L}\\p{N}._ -]", "_").replaceAll("^\\.+", "").strip();
    if (safe.isEmpty()) {
      return "file";
    }
    return safe.length() <= LONGEST_NAME ? safe : safe.substring(safe.length() - LONGEST_NAME);
  }
}
