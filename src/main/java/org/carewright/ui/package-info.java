/**
 * How pages are made: the frame around every page, the component set that wraps the UI kit, the
 * style sheet and scripts, and the one mapping of problems to answers. It knows nothing of care;
 * {@link org.carewright.ui.FrameSource} is implemented above.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package org.carewright.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
