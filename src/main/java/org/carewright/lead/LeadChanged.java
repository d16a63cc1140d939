package org.carewright.lead;

import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * Someone else leads, in this transaction.
 *
 * @param now null when nobody does
 */
record LeadChanged(Viewer by, PatientId patient, @Nullable StaffId now) {}
