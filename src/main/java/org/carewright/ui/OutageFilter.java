package org.carewright.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.carewright.platform.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says plainly that the database is away, wherever that was noticed: sessions are kept in it too,
 * so this stands before them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class OutageFilter extends OncePerRequestFilter {

  private static final Logger log = LoggerFactory.getLogger(OutageFilter.class);

  private final PageAnswer answer;

  OutageFilter(PageAnswer answer) {
    this.answer = answer;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain rest)
      throws ServletException, IOException {
    try {
      rest.doFilter(request, response);
    } catch (ServletException | IOException | RuntimeException e) {
      if (!Outage.isBehind(e)) {
        throw e;
      }
      log.warn("The database did not answer; pages say so until it is back: {}", e.getMessage());
      if (!response.isCommitted()) {
        response.resetBuffer();
        response.setHeader("Retry-After", "10");
        answer.send(ProblemPage.outage(e), request, response);
      }
    }
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
