/**
 * The demonstration: a made-up population whose staff have lived through the last weeks. It uses
 * the other modules as the pages do, and nothing uses it. Only there when {@code carewright.demo}
 * is set.
 */
@NullMarked
package org.carewright.sample;

import org.jspecify.annotations.NullMarked;
