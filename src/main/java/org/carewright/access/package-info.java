/**
 * Who may do what: organisations, teams, staff and their accounts, signing in, and the {@link
 * org.carewright.access.Viewer} that every read of patient data starts from. Publishes {@link
 * org.carewright.access.AccessRefused}; stands on {@code platform} and {@code ui}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "ui"})
package org.carewright.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
