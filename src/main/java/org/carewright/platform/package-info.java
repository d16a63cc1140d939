/**
 * What every module stands on: the database, time, ids, the problem vocabulary. It knows nothing of
 * care. It publishes and consumes no events and depends on no other module.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.carewright.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
