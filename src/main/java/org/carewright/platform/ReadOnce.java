package org.carewright.platform;

import static org.springframework.web.context.request.RequestAttributes.SCOPE_REQUEST;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What one part of a page has read is not read again for another part: a header and a card ask for
 * the same. Only in a request that changes nothing; elsewhere every question is asked anew.
 */
public final class ReadOnce {

  private static final String KEY = ReadOnce.class.getName();

  private ReadOnce() {}

  /**
   * The answer, read now or earlier in this request.
   *
   * @param question a record that names what is read and for whom; never seen outside the request
   */
  public static <T> T of(Object question, Supplier<T> read) {
    if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web)
        || !web.getRequest().getMethod().equals("GET")) {
      return read.get();
    }
    var answers = answers(web);
    if (!answers.containsKey(question)) {
      answers.put(question, read.get());
    }
    @SuppressWarnings("unchecked") // Put there under the same question.
    var answer = (T) answers.get(question);
    return answer;
  }

  @SuppressWarnings("unchecked") // Nothing else is kept under this key.
  private static Map<Object, Object> answers(ServletRequestAttributes web) {
    var kept = (Map<Object, Object>) web.getAttribute(KEY, SCOPE_REQUEST);
    if (kept == null) {
      kept = new HashMap<>();
      web.setAttribute(KEY, kept, SCOPE_REQUEST);
    }
    return kept;
  }
}
