/** Finding a patient: the page of results and the suggestions below the find box of every page. */
@NullMarked
package org.carewright.patient.search;

import org.jspecify.annotations.NullMarked;
