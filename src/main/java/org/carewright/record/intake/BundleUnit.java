package org.carewright.record.intake;

import java.io.IOException;
import java.util.List;
import java.util.function.LongConsumer;
import org.carewright.record.store.ResourceReader;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A bundle in a file, read as a stream. */
record BundleUnit(ImportFile file, boolean whole, List<EntryHead> heads, LongConsumer progress)
    implements Unit {

  @Override
  public int part() {
    return 1;
  }

  @Override
  public void read(Visitor visitor) throws IOException {
    try (var in = file.open(progress);
        var parser = ResourceReader.open(in)) {
      parser.nextToken();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        var name = parser.currentName();
        var value = parser.nextToken();
        if (name.equals("entry") && value == JsonToken.START_ARRAY) {
          entries(parser, visitor);
        } else {
          parser.skipChildren();
        }
      }
    }
  }

  private void entries(JsonParser parser, Visitor visitor) {
    int number = 0;
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      var head = heads.get(number++);
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        var name = parser.currentName();
        var value = parser.nextToken();
        if (name.equals("resource") && value == JsonToken.START_OBJECT) {
          visitor.resource(head, parser);
        } else {
          parser.skipChildren();
        }
      }
    }
  }
}
