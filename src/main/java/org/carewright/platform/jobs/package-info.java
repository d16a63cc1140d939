/** Work that goes on without anyone waiting, kept in the database so that no crash loses it. */
@NullMarked
package org.carewright.platform.jobs;

import org.jspecify.annotations.NullMarked;
