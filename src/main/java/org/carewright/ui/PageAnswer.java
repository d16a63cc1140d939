package org.carewright.ui;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Turns a {@link Page} into the answer: rendered whole before a byte is sent. */
@Component
class PageAnswer implements HandlerMethodReturnValueHandler {

  private final TemplateEngine templates;
  private final FrameSource source;
  private final List<PageGuard> guards;

  PageAnswer(TemplateEngine templates, FrameSource source, List<PageGuard> guards) {
    this.templates = templates;
    this.source = source;
    this.guards = guards;
  }

  /** A problem is told in the place of the page, not in that of the part that was asked for. */
  private static void wholeContent(HttpServletResponse response) {
    response.setHeader("HX-Retarget", "#content");
    response.setHeader("HX-Reselect", "#content");
    response.setHeader("HX-Reswap", "outerHTML show:window:top");
  }

  @Override
  public boolean supportsReturnType(MethodParameter returnType) {
    return Page.class.isAssignableFrom(returnType.getParameterType());
  }

  @Override
  public void handleReturnValue(
      @Nullable Object value,
      MethodParameter returnType,
      ModelAndViewContainer container,
      NativeWebRequest web)
      throws IOException {
    container.setRequestHandled(true);
    var request = web.getNativeRequest(HttpServletRequest.class);
    var response = web.getNativeResponse(HttpServletResponse.class);
    if (value instanceof Page page && request != null && response != null) {
      send(page, request, response);
    }
  }

  void send(Page page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (page.status() < 400) {
      guards.forEach(guard -> guard.check(request));
    } else if (page.status() != 503) {
      guards.forEach(guard -> guard.refused(request));
    }
    send(page, page.status() == 503 ? bare(request) : frame(request), request, response);
  }

  /** Without asking who it is, which is kept in the database. */
  void sendBare(Page page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    send(page, bare(request), request, response);
  }

  private void send(
      Page page, Frame frame, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var params = new HashMap<String, @Nullable Object>();
    params.put("frame", frame);
    params.put("page", page.model());
    var output = new Utf8ByteOutput();
    templates.render(page.template() + ".jte", params, output);
    response.setStatus(page.status());
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    if (page.model() instanceof ProblemPage && request.getHeader("HX-Request") != null) {
      wholeContent(response);
    }
    // In one piece: each of the template's hundreds of pieces would pass every wrapper by itself.
    Compressed.send(output.toByteArray(), request, response);
  }

  private static Frame bare(HttpServletRequest request) {
    return new Frame(null, List.of(), "", request.getRequestURI(), addressOf(request), null, null);
  }

  private Frame frame(HttpServletRequest request) {
    var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    var undo = isFragment(request) ? null : Notice.undo(request);
    var signedIn = source.find(request);
    return new Frame(
        signedIn.map(FrameSource.SignedIn::person).orElse(null),
        signedIn.map(FrameSource.SignedIn::nav).orElse(List.of()),
        csrf == null ? "" : csrf.getToken(),
        request.getRequestURI(),
        addressOf(request),
        isFragment(request) ? null : Notice.take(request),
        undo);
  }

  /** A failed form is not sent again by following a link, so its page is opened instead. */
  private static String addressOf(HttpServletRequest request) {
    var query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  /** htmx asks for a part of a page; a notice waits for the next whole one. */
  private static boolean isFragment(HttpServletRequest request) {
    return request.getHeader("HX-Request") != null && request.getHeader("HX-Boosted") == null;
  }
}
