package org.carewright.sample;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.carewright.access.DemoSignIns;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Offers the sample's staff on the sign-in page. */
@Component
@Primary
@ConditionalOnProperty("carewright.demo")
class SampleSignIns implements DemoSignIns {

  static final String PASSWORD = "carewright-demo";

  @Override
  public List<SignIn> list() {
    return Arrays.stream(SampleStaff.values()).map(SampleSignIns::signIn).toList();
  }

  private static SignIn signIn(SampleStaff staff) {
    var teams = staff.teams().stream().map(SampleTeam::label).collect(Collectors.joining(", "));
    return new SignIn(
        staff.username(),
        PASSWORD,
        staff.givenName() + " " + staff.familyName(),
        staff.jobTitle(),
        staff.organisation().label() + " · " + teams);
  }
}
