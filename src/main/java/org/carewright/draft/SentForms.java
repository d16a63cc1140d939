package org.carewright.draft;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.carewright.access.CurrentViewer;
import org.carewright.access.LateForm;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Forgets the draft of a form whose post was accepted (the script names it in {@code _draft}), and
 * makes one of a form that was sent too late, once its sender has signed in again.
 */
@Component
class SentForms implements HandlerInterceptor {

  private final Drafts drafts;
  private final CurrentViewer viewers;

  SentForms(Drafts drafts, CurrentViewer viewers) {
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

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    var key = request.getMethod().equals("POST") ? request.getParameter("_draft") : null;
    if (key != null && failure == null && response.getStatus() < 400) {
      viewers.find(request).ifPresent(viewer -> drafts.discard(viewer, key));
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Registration {
    @Bean
    WebMvcConfigurer sentForms(SentForms sentForms) {
      return new WebMvcConfigurer() {
        @Override
        public void addInterceptors(InterceptorRegistry registry) {
          registry.addInterceptor(sentForms);
        }
      };
    }
  }
}
