package org.carewright.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carewright.platform.PatientId;
import org.carewright.record.store.Incoming;
import org.carewright.record.store.ResourceIndex;
import org.carewright.record.store.ResourceIndexes;
import org.carewright.record.store.ResourceReader;
import org.carewright.record.store.ResourceWriter;
import org.hl7.fhir.r4.formats.JsonParser;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where every change to an owned concept publishes its FHIR resource, in the transaction that makes
 * the change. A resource carries the id it has here; content that has not changed makes no new
 * version, and what is replaced is kept. Throws IllegalArgumentException for a resource without an
 * id or of a type that no table keeps.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Records {

  private final ResourceIndexes indexes;
  private final ResourceWriter writer;
  private final JdbcClient jdbc;

  Records(ResourceIndexes indexes, ResourceWriter writer, JdbcClient jdbc) {
    this.indexes = indexes;
    this.writer = writer;
    this.jdbc = jdbc;
  }

  /** A resource and the patient whose it is. */
  public record OfPatient(PatientId patient, Resource resource) {}

  /** Publishes many at once, which costs far less than one by one. */
  public void publish(Collection<OfPatient> resources) {
    writer.write(
        resources.stream().map(one -> incoming(one.patient().value(), one.resource())).toList());
  }

  /** Publishes a resource of a patient. */
  public void publish(PatientId patient, Resource resource) {
    write(patient.value(), resource);
  }

  /** Publishes a resource that belongs to no patient: a practitioner, an organisation. */
  public void publish(Resource resource) {
    write(null, resource);
  }

  /** A patient's resource as it is now, for the module that published it. */
  @Transactional(readOnly = true)
  public Optional<StoredResource> find(PatientId patient, String type, String id) {
    return indexes
        .find(type)
        .filter(ResourceIndex::ofPatients)
        .flatMap(index ->
            jdbc.sql(
                    "select id, version, updated_at, source, body from %s where patient_id = :patient and id = :id"
                        .formatted(index.table()))
                .param("patient", patient.value())
                .param("id", id)
                .query(StoredResource.row(type))
                .optional());
  }

  private void write(@Nullable UUID patient, Resource resource) {
    writer.write(List.of(incoming(patient, resource)));
  }

  private Incoming incoming(@Nullable UUID patient, Resource resource) {
    var index = indexes.get(resource.fhirType());
    if (index.ofPatients() == (patient == null)) {
      throw new IllegalArgumentException(
          index.type() + (patient == null ? " needs a patient" : " belongs to no patient"));
    }
    var json = json(resource);
    var read = ResourceReader.read(json);
    return Incoming.of(index, patient, read, read.text().source());
  }

  /** By the structures' own composer, which writes what is there and looks for nothing else. */
  private static String json(Resource resource) {
    try {
      return new JsonParser().composeString(resource);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
