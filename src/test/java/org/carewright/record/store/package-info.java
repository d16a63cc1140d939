@NullMarked
package org.carewright.record.store;

import org.jspecify.annotations.NullMarked;
