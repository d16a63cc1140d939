package org.carewright.caseload;

import org.carewright.access.StaffId;
import org.carewright.platform.PatientId;
import org.carewright.task.EnrolmentId;

/**
 * One of many enrolments to be coordinated by someone else.
 *
 * @param seen the version that was looked at; {@link org.carewright.task.Tasks#LATEST} for any
 */
public record Reassignment(PatientId patient, EnrolmentId enrolment, int seen, StaffId to) {}
