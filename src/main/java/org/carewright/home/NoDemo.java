package org.carewright.home;

import java.util.List;
import org.carewright.access.DemoSignIns;
import org.springframework.stereotype.Component;

/** Outside the demonstration the sign-in page offers nobody. */
@Component
class NoDemo implements DemoSignIns {

  @Override
  public List<SignIn> list() {
    return List.of();
  }
}
