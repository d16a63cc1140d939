/**
 * Measures the program against the physical limits of the same machine in the same run: plain COPY
 * of what was imported, and each page's own main query without the program around it.
 */
@NullMarked
package org.carewright.launch.bench;

import org.jspecify.annotations.NullMarked;
