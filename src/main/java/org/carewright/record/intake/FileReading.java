package org.carewright.record.intake;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.ZipException;
import org.carewright.record.store.NotJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Finds out what a file is and takes it apart into units. */
final class FileReading {

  private static final int LINES = 500;
  private static final int CHARACTERS = 8_000_000;

  /** Is given each unit, or the refusal of a part that cannot be read. */
  interface Taker {
    void unit(Unit unit, List<Refusal> unreadable);

    void refused(int part, Refusal why);
  }

  private final ImportFile file;
  private final LongConsumer progress;
  private final Taker taker;

  FileReading(ImportFile file, LongConsumer progress, Taker taker) {
    this.file = file;
    this.progress = progress;
    this.taker = taker;
  }

  void read() {
    try {
      var scan = scan();
      if (scan == null || scan.hasMore() || file.saysNdjson() && !scan.isBundle()) {
        lines();
      } else if (scan.isBundle()) {
        bundle(scan);
      } else {
        single(scan);
      }
    } catch (Unreadable e) {
      taker.refused(1, Refusal.file(e.reason()));
    } catch (JacksonException e) {
      taker.refused(1, Refusal.file(NotJson.reason(e)));
    } catch (EOFException | ZipException e) {
      taker.refused(1, Refusal.file("This file is damaged or cut off: it cannot be unpacked."));
    } catch (IOException e) {
      taker.refused(1, Refusal.file("This file could not be read from the disk."));
    }
  }

  /** Null when the first line is not JSON but others may be. */
  private @Nullable BundleScan scan() throws IOException {
    try (var in = file.open(bytes -> {})) {
      return BundleScan.of(in);
    } catch (JacksonException e) {
      if (file.saysNdjson()) {
        return null;
      }
      throw e;
    }
  }

  private void bundle(BundleScan scan) {
    var type = scan.type() == null ? "" : scan.type();
    var whole =
        switch (type) {
          case "transaction", "collection", "searchset", "document", "message" -> true;
          case "batch" -> false;
          case "history" ->
              throw new Unreadable(
                  "This bundle is a history. Import what is current: a searchset or a collection.");
          case "transaction-response", "batch-response" ->
              throw new Unreadable("This bundle is a server's answer and holds no records.");
          case "" -> throw new Unreadable("This bundle does not say its type.");
          default -> throw new Unreadable("FHIR R4 has no bundle of type \"%s\".".formatted(type));
        };
    if (scan.entries().isEmpty()) {
      throw new Unreadable("This bundle has no entries.");
    }
    taker.unit(new BundleUnit(file, whole, scan.entries(), progress), List.of());
  }

  private void single(BundleScan scan) throws IOException {
    if (scan.resourceType() == null) {
      throw new Unreadable("This is JSON, but no FHIR resource: it names no resourceType.");
    }
    try (var in = file.open(progress)) {
      var text =
          new String(
              in.readNBytes(org.carewright.record.store.ResourceReader.LARGEST),
              java.nio.charset.StandardCharsets.UTF_8);
      taker.unit(LinesUnit.of(file, 1, List.of(LinesUnit.line(1, text))), List.of());
    }
  }

  private void lines() throws IOException {
    try (var lines = new Lines(file.open(progress))) {
      var held = new ArrayList<LinesUnit.Line>();
      var unreadable = new ArrayList<Refusal>();
      int characters = 0;
      int part = 1;
      for (var text = lines.next(); text != null; text = lines.next()) {
        try {
          held.add(LinesUnit.line(lines.number(), text));
          characters += text.length();
        } catch (Unreadable e) {
          unreadable.add(
              new Refusal(lines.number(), null, Refusal.Severity.REFUSED, e.reason(), false));
        }
        if (held.size() + unreadable.size() >= LINES || characters > CHARACTERS) {
          taker.unit(LinesUnit.of(file, part++, List.copyOf(held)), List.copyOf(unreadable));
          held.clear();
          unreadable.clear();
          characters = 0;
        }
      }
      if (!held.isEmpty() || !unreadable.isEmpty()) {
        taker.unit(LinesUnit.of(file, part, List.copyOf(held)), List.copyOf(unreadable));
      } else if (part == 1) {
        throw new Unreadable("This file is empty.");
      }
    }
  }
}
