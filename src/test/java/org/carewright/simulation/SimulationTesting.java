package org.carewright.simulation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * Runs a test against an application whose clock is turned by simulations, and its own database.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "carewright.simulation=true",
      "carewright.jobs=by-hand",
      "carewright.announce=false",
      "carewright.home=target/test-homes/${random.uuid}",
      "carewright.binaries=target/test-binaries"
    })
@interface SimulationTesting {}
