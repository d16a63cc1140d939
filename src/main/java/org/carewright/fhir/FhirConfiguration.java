package org.carewright.fhir;

import jakarta.servlet.http.HttpServletResponse;
import org.carewright.record.store.ResourceIndexes;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;

@Configuration(proxyBeanMethods = false)
class FhirConfiguration {

  static final String PATH = "/fhir";

  @Bean
  ServletRegistrationBean<FhirServlet> fhirServlet(
      Interactions interactions, ResourceIndexes indexes, Callers callers, Writing writing) {
    return new ServletRegistrationBean<>(
        new FhirServlet(interactions, indexes, callers, writing), PATH + "/*");
  }

  /**
   * No session, no form, no cookie: the servlet itself asks every request for its token, since only
   * it knows what the token must allow.
   */
  @Bean
  @Order(1)
  SecurityFilterChain fhirFilter(HttpSecurity http) {
    return http.securityMatcher(PATH, PATH + "/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .logout(logout -> logout.disable())
        .requestCache(cache -> cache.disable())
        .anonymous(anonymous -> anonymous.disable())
        .headers(headers -> headers.disable())
        .build();
  }

  /** A path that no server should look at, such as one with {@code //} or {@code %2e}. */
  @Bean
  RequestRejectedHandler rejectedRequests() {
    return (request, response, why) -> {
      if (!request.getRequestURI().startsWith(PATH)) {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        return;
      }
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      response.setContentType("application/fhir+json;charset=utf-8");
      response
          .getOutputStream()
          .write(
              Json.bytes(
                  Outcomes.json("error", "invalid", "This is not a path that can be asked for.")));
    };
  }
}
