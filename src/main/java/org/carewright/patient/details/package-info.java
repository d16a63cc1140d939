/** Registering a patient by hand, their details to read, and the form that edits them. */
@NullMarked
package org.carewright.patient.details;

import org.jspecify.annotations.NullMarked;
