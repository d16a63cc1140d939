package org.carewright.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * Runs a test against the whole application on a real PostgreSQL and a real port. All such tests of
 * a run share one application: each makes its own organisation and patients and looks at nothing
 * else.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Import({People.class, Web.class, TestClock.class, TestComponents.class})
@ExtendWith(TestClock.Reset.class)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "carewright.announce=false",
      // Tests turn the clock and run the jobs themselves.
      "carewright.jobs-every=24h",
      "carewright.home=target/test-homes/${random.uuid}",
      "carewright.binaries=target/test-binaries",
      "spring.servlet.multipart.max-request-size=8MB"
    })
public @interface CarewrightTest {}
