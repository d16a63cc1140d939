package org.carewright.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the frame who is signed in and where they can go; implemented by the module on top. */
public interface FrameSource {

  Frame.@Nullable Person person(HttpServletRequest request);

  List<Frame.NavItem> nav(HttpServletRequest request);
}
