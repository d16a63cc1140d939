package org.carewright.record.intake;

import org.carewright.access.Relationships;
import org.carewright.audit.Audit;
import org.carewright.record.PatientIntake;
import org.carewright.record.store.ResourceIndexes;
import org.carewright.record.store.ResourceWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What every import works with. */
@Component
record ImportTools(
    JdbcClient jdbc,
    ResourceIndexes indexes,
    ResourceWriter writer,
    StrictCheck check,
    PatientIntake intake,
    Relationships relationships,
    Audit audit) {}
