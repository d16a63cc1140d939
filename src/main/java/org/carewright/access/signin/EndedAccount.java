package org.carewright.access.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.carewright.access.CurrentViewer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever has left since they signed in is out with their next request. */
@Component
class EndedAccount extends OncePerRequestFilter {

  private final CurrentViewer current;

  EndedAccount(CurrentViewer current) {
    this.current = current;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/assets/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain rest)
      throws ServletException, IOException {
    var who = SecurityContextHolder.getContext().getAuthentication();
    var signedIn = who != null && who.getPrincipal() instanceof Account;
    if (!signedIn || current.find(request).isPresent()) {
      rest.doFilter(request, response);
      return;
    }
    SecurityContextHolder.clearContext();
    request.getSession().invalidate();
    SignInRedirect.send(request, response, "/sign-in?ended");
  }

  @Configuration(proxyBeanMethods = false)
  static class Place {

    /** It belongs among the security filters only, not among the server's as well. */
    @Bean
    FilterRegistrationBean<EndedAccount> notOutsideSecurity(EndedAccount filter) {
      var registration = new FilterRegistrationBean<>(filter);
      registration.setEnabled(false);
      return registration;
    }
  }
}
