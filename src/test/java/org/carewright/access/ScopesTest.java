package org.carewright.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.carewright.access.Scopes.Permission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopesTest {

  @Test
  void aScopeAllowsItsLettersOnItsType() {
    var scopes = Scopes.parse("system/Task.cruds user/*.r").orElseThrow();

    assertThat(scopes.allow("Task", Permission.DELETE)).isTrue();
    assertThat(scopes.allow("Patient", Permission.READ)).isTrue();
    assertThat(scopes.allow("Patient", Permission.SEARCH)).isFalse();
  }

  @Test
  void theWordsOfSmartsFirstVersionAreUnderstood() {
    assertThat(Scopes.parse("system/*.read system/Task.write").orElseThrow())
        .hasToString("system/*.rs system/Task.cud");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "system/Patient",
        "system/Patient.",
        "system/Patient.sr",
        "patient/*.rs",
        "system/Patient.rs?category=x",
        "system/patient.rs",
        "openid"
      })
  void anythingElseIsNone(String text) {
    assertThat(Scopes.parse(text)).isEmpty();
  }
}
