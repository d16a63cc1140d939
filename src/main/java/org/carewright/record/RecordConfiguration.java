package org.carewright.record;

import ca.uhn.fhir.context.FhirContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RecordConfiguration {

  /** Knows FHIR R4's structures; costly to make, safe to share. */
  @Bean
  FhirContext fhirContext() {
    return FhirContext.forR4Cached();
  }
}
