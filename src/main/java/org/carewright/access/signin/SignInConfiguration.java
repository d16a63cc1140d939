package org.carewright.access.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

  @Bean
  SecurityFilterChain signInFilter(
      HttpSecurity http,
      SignInFailure failure,
      SignInNeeded needed,
      ExpiredSession expired,
      EndedAccount ended) {
    return http.authorizeHttpRequests(requests ->
            requests
                .requestMatchers("/sign-in", "/set-up/*", "/assets/**", "/health", "/error")
                .permitAll()
                .anyRequest()
                .authenticated())
        .formLogin(form ->
            form.loginPage("/sign-in")
                .loginProcessingUrl("/sign-in")
                .defaultSuccessUrl("/")
                .failureHandler(failure))
        .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
        .exceptionHandling(
            exceptions -> exceptions.authenticationEntryPoint(needed).accessDeniedHandler(expired))
        .requestCache(cache -> cache.requestCache(pagesOnly()))
        // StrictHeaders gives them to every answer, also those that never come here.
        .headers(headers -> headers.disable())
        .addFilterBefore(ended, AuthorizationFilter.class)
        .build();
  }

  /** One comes back to a page: not to a part of one, a form, or what a script asked for. */
  @SuppressWarnings("NullAway") // null is how Spring Security is told to add no "?continue".
  private static HttpSessionRequestCache pagesOnly() {
    var cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(request ->
        request.getMethod().equals("GET")
            && request.getHeader("HX-Request") == null
            && !request.getRequestURI().equals("/error"));
    cache.setMatchingRequestParameterName(null);
    return cache;
  }
}
