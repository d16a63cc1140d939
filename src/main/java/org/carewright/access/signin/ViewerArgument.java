package org.carewright.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.carewright.access.CurrentViewer;
import org.carewright.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives controllers the {@link Viewer} they ask for as a parameter. */
@Component
class ViewerArgument implements HandlerMethodArgumentResolver {

  private final CurrentViewer current;

  ViewerArgument(CurrentViewer current) {
    this.current = current;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Viewer.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    var request = web.getNativeRequest(HttpServletRequest.class);
    if (request == null) {
      throw new IllegalStateException("Not an HTTP request");
    }
    return current
        .find(request)
        .orElseThrow(() -> new InsufficientAuthenticationException("This account has ended"));
  }

  @Configuration(proxyBeanMethods = false)
  static class Registration {

    @Bean
    WebMvcConfigurer viewerArguments(ViewerArgument argument) {
      return new WebMvcConfigurer() {
        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
          resolvers.add(argument);
        }
      };
    }
  }
}
