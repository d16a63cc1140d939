package org.carewright.fhir;

import java.util.List;

/**
 * How programs use the interface, shown to people.
 *
 * @param base the address of the interface
 */
record GuidePage(String base) {

  /** One thing to do and how it is asked for. */
  record Example(String what, String command) {}

  List<Example> examples() {
    return List.of(
        new Example(
            "A patient by name and date of birth",
            get("/Patient?name=okafor&birthdate=1950-02-03")),
        new Example(
            "The last ten weights of a patient",
            get("/Observation?patient=ID&code=http://loinc.org|29463-7&_sort=-date&_count=10")),
        new Example(
            "The open work for a patient", get("/Task?patient=ID&status=requested,accepted")),
        new Example(
            "A task for the coordinator's Today",
            """
            curl -H "Authorization: Bearer TOKEN" -H "Content-Type: application/fhir+json" "%s/Task" -d \\
              '{"resourceType": "Task", "status": "requested", "intent": "order",
                "description": "Ring about the wound", "for": {"reference": "Patient/ID"},
                "restriction": {"period": {"end": "2026-11-27"}}}'\
            """
                .formatted(base)));
  }

  private String get(String path) {
    return "curl -H \"Authorization: Bearer TOKEN\" \"" + base + path + "\"";
  }
}
