package org.carewright.testing;

import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/**
 * Visits the running application over HTTP, without a browser:
 *
 * <pre>{@code
 * var visit = web.signIn(viewer);
 * assertThat(visit.get("/account").status()).isEqualTo(200);
 * var answer = visit.post("/patients", Map.of("family", ""));
 * assertThat(answer.status()).isEqualTo(422);
 * }</pre>
 */
@TestComponent
public class Web {

  private final Environment environment;
  private final People people;

  Web(Environment environment, People people) {
    this.environment = environment;
    this.people = people;
  }

  /** Where the application answers, such as {@code http://localhost:40123}. */
  public String address() {
    return "http://localhost:" + environment.getRequiredProperty("local.server.port");
  }

  /** A visit without a session. */
  public Visit anonymous() {
    return new Visit(address());
  }

  /** A visit signed in with an account made by {@link People#account}. */
  public Visit signIn(String username) {
    var visit = anonymous();
    visit.signIn(username, People.PASSWORD);
    return visit;
  }

  /** A visit by a member of staff, who is given an account for it. */
  public Visit signIn(StaffId staff) {
    return signIn(people.account(staff));
  }

  public Visit signIn(Viewer viewer) {
    return signIn(viewer.staff());
  }
}
