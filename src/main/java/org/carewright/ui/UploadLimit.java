package org.carewright.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says plainly that what is being sent is too large. It stands before the check of the form's
 * token: a form that was not read for its size has none, and would be refused as forged.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class UploadLimit extends OncePerRequestFilter {

  private final PageAnswer answer;
  private final DataSize largest;

  UploadLimit(
      PageAnswer answer, @Value("${spring.servlet.multipart.max-request-size}") DataSize largest) {
    this.answer = answer;
    this.largest = largest;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain rest)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > largest.toBytes()) {
      answer.sendBare(ProblemPage.ofStatus(413), request, response);
      return;
    }
    rest.doFilter(request, response);
  }
}
