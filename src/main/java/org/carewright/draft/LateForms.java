package org.carewright.draft;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.carewright.access.CurrentViewer;
import org.carewright.access.LateForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes a draft of a form that was sent too late, once its sender has signed in again. */
@Component
class LateForms implements HandlerInterceptor {

  private final Drafts drafts;
  private final CurrentViewer viewers;

  LateForms(Drafts drafts, CurrentViewer viewers) {
    this.drafts = drafts;
    this.viewers = viewers;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    var session = request.getSession(false);
    if (LateForm.waits(session)) {
      viewers
          .find(request)
          .ifPresent(viewer ->
              LateForm.take(session, viewer)
                  .ifPresent(form -> drafts.save(viewer, form.key(), form.values())));
    }
    return true;
  }

  @Configuration(proxyBeanMethods = false)
  static class Registration {
    @Bean
    WebMvcConfigurer lateForms(LateForms lateForms) {
      return new WebMvcConfigurer() {
        @Override
        public void addInterceptors(InterceptorRegistry registry) {
          registry.addInterceptor(lateForms);
        }
      };
    }
  }
}
