package org.carewright.record.intake;

import java.util.ArrayList;
import java.util.List;
import org.carewright.record.store.NotJson;
import org.carewright.record.store.ResourceReader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;

/** Some resources that each stand for themselves: lines of NDJSON, or one resource in a file. */
record LinesUnit(ImportFile file, int part, List<Line> lines, List<EntryHead> heads)
    implements Unit {

  /** A resource's text and its head. */
  record Line(String text, EntryHead head) {}

  static LinesUnit of(ImportFile file, int part, List<Line> lines) {
    return new LinesUnit(file, part, lines, lines.stream().map(Line::head).toList());
  }

  /** Reads a line; throws {@link Unreadable} when it is no resource. */
  static Line line(int number, String text) {
    try (var parser = ResourceReader.open(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new Unreadable("This is not a FHIR resource: it must begin with {.");
      }
      var head = new HeadReader(number);
      head.resource(parser);
      if (parser.nextToken() != null) {
        throw new Unreadable("Something follows the resource's end.");
      }
      return new Line(text, head.end());
    } catch (JacksonException e) {
      throw new Unreadable(NotJson.reason(e));
    }
  }

  @Override
  public boolean whole() {
    return false;
  }

  /** Patients first, so that what is about them finds them. */
  @Override
  public void read(Visitor visitor) {
    var ordered = new ArrayList<Line>(lines.size());
    lines.stream().filter(LinesUnit::isPatient).forEach(ordered::add);
    lines.stream().filter(line -> !isPatient(line)).forEach(ordered::add);
    for (var line : ordered) {
      try (var parser = ResourceReader.open(line.text())) {
        parser.nextToken();
        visitor.resource(line.head(), parser);
      }
    }
  }

  private static boolean isPatient(Line line) {
    return "Patient".equals(line.head().type());
  }
}
