/**
 * Measures the program against the physical limits of the same machine in the same run: plain COPY,
 * a primary-key select.
 */
@NullMarked
package org.carewright.launch.bench;

import org.jspecify.annotations.NullMarked;
