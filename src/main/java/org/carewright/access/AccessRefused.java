package org.carewright.access;

import org.carewright.platform.PatientId;

/** Someone asked for a patient whom they may not see. */
public record AccessRefused(Viewer viewer, PatientId patient) {}
