package org.carewright.ui;

import jakarta.servlet.http.HttpServletRequest;
import org.carewright.platform.BrokenRule;
import org.carewright.platform.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The one place where what went wrong becomes a page. */
@ControllerAdvice
class Problems {

  private static final Logger log = LoggerFactory.getLogger(Problems.class);

  @ExceptionHandler
  Page problem(Problem problem) {
    return page(problem.kind().status(), titleOf(problem.kind()), problem.message(), false);
  }

  @ExceptionHandler({
    NoHandlerFoundException.class,
    NoResourceFoundException.class,
    MethodArgumentTypeMismatchException.class,
    HttpRequestMethodNotSupportedException.class
  })
  Page notFound(Exception why) {
    return page(
        404,
        "Page not found",
        "There is no such page, or you do not have access to it. Check the address, or find the"
            + " patient with the search box.",
        false);
  }

  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    CannotCreateTransactionException.class
  })
  Page databaseDown(Exception why) {
    log.warn("The database did not answer; pages say so until it is back: {}", why.getMessage());
    return page(
        503,
        "Carewright cannot reach its database",
        "Nothing you saved is lost. It usually comes back by itself within a minute.",
        true);
  }

  /** A safety rule that no page foresaw: the database kept it, and its words say what to do. */
  @ExceptionHandler({DataAccessException.class, TransactionException.class})
  Page refused(RuntimeException why, HttpServletRequest request) {
    return BrokenRule.behind(why)
        .map(rule -> page(409, "This would break a safety rule", rule.sentence(), false))
        .orElseGet(() -> fault(why, request));
  }

  @ExceptionHandler
  Page fault(Exception why, HttpServletRequest request) {
    log.error("{} {} failed", request.getMethod(), request.getRequestURI(), why);
    return page(
        500,
        "Something went wrong here",
        "It is our fault, not yours, and it has been noted. Nothing was half saved: go back and try"
            + " again.",
        true);
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

  private static Page page(int status, String title, String message, boolean retry) {
    return new Page("ui/problemPage", new ProblemPage(title, message, retry), status);
  }
}
