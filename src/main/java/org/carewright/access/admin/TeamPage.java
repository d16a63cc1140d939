package org.carewright.access.admin;

import org.carewright.ui.FieldErrors;

/** The form of a new team. */
record TeamPage(String name, String purpose, FieldErrors errors) {}
