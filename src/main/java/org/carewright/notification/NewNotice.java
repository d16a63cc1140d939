package org.carewright.notification;

import java.time.Instant;
import java.util.UUID;
import org.carewright.access.StaffId;
import org.carewright.platform.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell one person.
 *
 * @param text one line for the application, without the patient's name; never sent by e-mail
 * @param link the page to go to, a path of ours
 * @param patient whom it is about, if anyone
 * @param about the row it is about, such as a task: see {@link Notices#settle}
 * @param cause what happened; the same cause is told to the same person once, however often asked
 * @param urgent told at once, whatever the person prefers
 * @param at the moment it should have been known; decides which batch it belongs to
 */
public record NewNotice(
    StaffId to,
    NoticeKind kind,
    String text,
    String link,
    @Nullable PatientId patient,
    @Nullable UUID about,
    UUID cause,
    boolean urgent,
    Instant at) {}
