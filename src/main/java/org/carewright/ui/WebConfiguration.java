package org.carewright.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {

  @Bean
  static TemplateEngine templates() {
    var engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, WebConfiguration.class.getClassLoader(), "org.carewright");
    engine.setTrimControlStructures(true);
    return engine;
  }

  @Bean
  WebMvcConfigurer pageAnswers(ObjectProvider<PageAnswer> answer) {
    return new WebMvcConfigurer() {
      @Override
      public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(answer.getObject());
      }
    };
  }
}
