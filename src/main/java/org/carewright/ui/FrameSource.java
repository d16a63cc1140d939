package org.carewright.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** Tells the frame who is signed in and where they can go; implemented by the module on top. */
public interface FrameSource {

  /** Who is signed in, and where they can go. */
  record SignedIn(Frame.Person person, List<Frame.NavItem> nav) {
    public SignedIn {
      nav = List.copyOf(nav);
    }
  }

  /** Empty before signing in. */
  Optional<SignedIn> find(HttpServletRequest request);
}
