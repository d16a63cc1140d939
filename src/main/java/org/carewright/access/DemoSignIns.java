package org.carewright.access;

import java.util.List;

/** The sign-ins that the demonstration offers on its sign-in page; none outside it. */
public interface DemoSignIns {

  /** One demonstration account. */
  record SignIn(String username, String password, String name, String role, String team) {}

  List<SignIn> list();
}
