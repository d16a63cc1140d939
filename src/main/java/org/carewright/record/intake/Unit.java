package org.carewright.record.intake;

import java.io.IOException;
import java.util.List;
import tools.jackson.core.JsonParser;

/** What is taken in by one transaction: a bundle, or some lines of an NDJSON file. */
interface Unit {

  ImportFile file();

  /** Its place among the parts of the file, from 1. */
  int part();

  /** Whether it lands whole or not at all; otherwise each entry stands for itself. */
  boolean whole();

  List<EntryHead> heads();

  /** Reads the resources again, in order. */
  void read(Visitor visitor) throws IOException;

  /** Is given each resource's entry, with a parser that stands at its opening brace. */
  interface Visitor {
    void resource(EntryHead head, JsonParser parser);
  }
}
