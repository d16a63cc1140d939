package org.carewright.ui;

import jakarta.servlet.http.HttpServletRequest;
import org.carewright.platform.BrokenRule;
import org.carewright.platform.Outage;
import org.carewright.platform.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The one place where what went wrong becomes a page. */
@ControllerAdvice
class Problems {

  private static final Logger log = LoggerFactory.getLogger(Problems.class);

  @ExceptionHandler
  Page problem(Problem problem) {
    return ProblemPage.of(problem.kind().status(), titleOf(problem.kind()), problem.message());
  }

  /** An id in the address that is none; a form that lacks what every form of ours has. */
  @ExceptionHandler({
    MethodArgumentTypeMismatchException.class,
    NoHandlerFoundException.class,
    NoResourceFoundException.class
  })
  Page notFound() {
    return ProblemPage.notFound();
  }

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  Page tooLarge() {
    return ProblemPage.ofStatus(413);
  }

  /** Signing in is asked for by the security filter, which must see these. */
  @ExceptionHandler({AuthenticationException.class, AccessDeniedException.class})
  void leave(RuntimeException why) {
    throw why;
  }

  /** A safety rule that no page foresaw: the database kept it, and its words say what to do. */
  @ExceptionHandler({DataAccessException.class, TransactionException.class})
  Page refused(RuntimeException why, HttpServletRequest request) {
    return BrokenRule.behind(why)
        .map(rule -> ProblemPage.of(409, "This would break a safety rule", rule.sentence()))
        .orElseGet(() ->
            why instanceof ConcurrencyFailureException
                ? ProblemPage.collision(Resending.of(request))
                : fault(why, request));
  }

  @ExceptionHandler
  Page fault(Exception why, HttpServletRequest request) {
    if (Outage.isBehind(why)) {
      log.warn("The database did not answer; pages say so until it is back: {}", why.getMessage());
      return ProblemPage.outage(why);
    }
    if (why instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
      return ProblemPage.ofStatus(known.getStatusCode().value());
    }
    if (why instanceof HttpMessageConversionException) {
      return ProblemPage.ofStatus(400);
    }
    log.error("{} {} failed", request.getMethod(), request.getRequestURI(), why);
    return ProblemPage.fault();
  }

  private static String titleOf(Problem.Kind kind) {
    return switch (kind) {
      case NOT_FOUND -> "Not found";
      case FORBIDDEN -> "You cannot do this";
      case CONFLICT -> "Someone else changed this";
      case INVALID -> "This cannot be done";
      case GONE -> "No longer here";
      case UNSUPPORTED -> "Not supported";
      case BUSY -> "Busy";
      case FAULT -> "Something went wrong here";
    };
  }
}
