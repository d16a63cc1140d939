package org.carewright.simulation;

import java.time.Clock;
import org.carewright.platform.TurnableClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("carewright.simulation")
class SimulationConfiguration {

  @Bean
  @Primary
  TurnableClock simulationClock() {
    return new TurnableClock(Clock.systemUTC());
  }
}
