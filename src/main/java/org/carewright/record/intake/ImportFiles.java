package org.carewright.record.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * The files that paths stand for, in the order in which they are taken in: organisations and
 * practitioners, which others refer to, then patients, then the rest.
 */
public final class ImportFiles {

  private static final List<String> FIRST =
      List.of(
          "hospitalinformation",
          "organization",
          "location",
          "practitionerinformation",
          "practitioner.",
          "practitionerrole",
          "medication.",
          "patient");

  private ImportFiles() {}

  /** A folder stands for the FHIR files in it and below; a file for itself. */
  public static List<ImportFile> of(List<Path> paths) throws IOException {
    return of(paths, false);
  }

  /**
   * @param all also files of a folder whose names do not look like FHIR's: they were given one by
   *     one
   */
  static List<ImportFile> of(List<Path> paths, boolean all) throws IOException {
    var files = new ArrayList<ImportFile>();
    for (var path : paths) {
      if (!Files.isDirectory(path)) {
        files.add(new ImportFile(path, String.valueOf(path.getFileName())));
        continue;
      }
      try (var inside = Files.walk(path)) {
        inside
            .filter(Files::isRegularFile)
            .filter(file -> all || looksLikeFhir(file))
            .sorted()
            .forEach(file -> files.add(new ImportFile(file, path.relativize(file).toString())));
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
    return ordered(named(files));
  }

  /** Two files of one name in different folders are told apart by their whole path. */
  private static List<ImportFile> named(List<ImportFile> files) {
    var names = new HashSet<String>();
    return files.stream()
        .map(file ->
            names.add(file.name()) ? file : new ImportFile(file.path(), file.path().toString()))
        .toList();
  }

  static List<ImportFile> ordered(List<ImportFile> files) {
    return files.stream()
        .sorted(Comparator.comparingInt(ImportFiles::rank).thenComparing(ImportFile::name))
        .toList();
  }

  /** Whether others wait until it has been taken in. */
  static boolean goesFirst(ImportFile file) {
    return rank(file) < FIRST.size();
  }

  private static int rank(ImportFile file) {
    var name = file.name().toLowerCase(Locale.ROOT);
    name = name.substring(name.lastIndexOf('/') + 1);
    for (int i = 0; i < FIRST.size(); i++) {
      if (name.startsWith(FIRST.get(i))) {
        return i;
      }
    }
    return FIRST.size();
  }

  private static boolean looksLikeFhir(Path file) {
    var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return !name.startsWith(".") && name.matches(".+\\.(json|ndjson|jsonl)(\\.gz)?");
  }
}
