package org.carewright.access.token;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.carewright.access.AccessTokens;
import org.carewright.access.Scopes;
import org.carewright.access.Viewer;
import org.carewright.ui.Dates;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Notice;
import org.carewright.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Transactional
class TokenPages {

  private static final String TEMPLATE = "access/token/tokensPage";

  private final AccessTokens tokens;
  private final Clock clock;

  TokenPages(AccessTokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  @GetMapping("/account/tokens")
  Page page(Viewer viewer) {
    return Page.of(TEMPLATE, page(viewer, TokenForm.blank(), new FieldErrors(), null));
  }

  /** Answers with the page and not with a redirect: the token is nowhere kept to show it later. */
  @PostMapping("/account/tokens")
  Page make(
      Viewer viewer,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String scopes,
      @RequestParam(defaultValue = "") String days) {
    var form = new TokenForm(name.strip(), scopes.strip(), days);
    var errors = form.errors();
    if (!errors.isEmpty()) {
      return Page.invalid(TEMPLATE, page(viewer, form, errors, null));
    }
    var may = Scopes.parse(form.scopes()).orElseThrow();
    var made = tokens.issue(viewer.staff(), form.name(), may, form.lasting());
    return Page.of(TEMPLATE, page(viewer, TokenForm.blank(), errors, made));
  }

  @PostMapping("/account/tokens/{token}/revocation")
  String revoke(
      Viewer viewer, @PathVariable UUID token, jakarta.servlet.http.HttpServletRequest request) {
    tokens.revoke(viewer.staff(), token);
    Notice.say(request, "The token is revoked. It opens nothing any more.");
    return "redirect:/account/tokens";
  }

  private TokensPage page(
      Viewer viewer, TokenForm form, FieldErrors errors, @Nullable String made) {
    var now = clock.instant();
    var lines =
        tokens.list(viewer.staff()).stream()
            .map(token ->
                new TokensPage.Line(
                    token.id().toString(),
                    token.name(),
                    token.scopes().toString(),
                    Dates.ago(token.created(), now, viewer.zone()),
                    day(viewer, token.expires()),
                    token.lastUsed() == null
                        ? "Never"
                        : Dates.ago(token.lastUsed(), now, viewer.zone())))
            .toList();
    return new TokensPage(lines, form, errors, made);
  }

  private String day(Viewer viewer, Instant at) {
    return Dates.day(at.atZone(viewer.zone()).toLocalDate(), viewer.today(clock));
  }
}
