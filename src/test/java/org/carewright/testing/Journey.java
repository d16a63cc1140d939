package org.carewright.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A journey through the application in a real Chromium, its steps as sentences. {@link #page} is
 * Playwright's; the helpers here open, sign in, press and look. A journey in which the browser
 * reports an error (a script that threw, something the content security policy forbade) fails.
 */
@CarewrightTest
@ExtendWith(ChromiumExtension.class)
public abstract class Journey {

  /** How the browser and htmx report an answer that is no page. */
  private static final Pattern ANSWER =
      Pattern.compile(
          "Failed to load resource|Response Status Error Code|htmx:(afterRequest|sendError)");

  @Autowired protected People people;
  @Autowired protected Web web;

  protected Page page;

  private BrowserContext context;
  private String name;
  private final List<String> faults = new ArrayList<>();

  @BeforeEach
  void openBrowser(Browser browser, TestInfo test) {
    name = test.getTestClass().orElseThrow().getSimpleName();
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(web.address())
                .setViewportSize(1440, 900)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London"));
    context.setDefaultTimeout(10_000);
    page = newPage();
  }

  @AfterEach
  void closeBrowser() {
    context.close();
    assertThat(faults).as("errors the browser reported").isEmpty();
  }

  /** One more tab of the same person. */
  protected Page newPage() {
    var tab = context.newPage();
    tab.onPageError(faults::add);
    tab.onConsoleMessage(message -> {
      // An answer such as 422 or 409, or none, is part of the journey, not a fault of the page.
      if (message.type().equals("error") && !ANSWER.matcher(message.text()).lookingAt()) {
        faults.add(message.text());
      }
    });
    return tab;
  }

  protected void signIn(String username) {
    open("/sign-in");
    page.getByLabel("Username").fill(username);
    page.getByLabel("Password").fill(People.PASSWORD);
    press("Sign in");
    page.waitForURL(url -> !url.contains("/sign-in"));
  }

  protected void signIn(StaffId staff) {
    signIn(people.account(staff));
  }

  protected void signIn(Viewer viewer) {
    signIn(viewer.staff());
  }

  protected void open(String path) {
    page.navigate(path);
  }

  /** Presses the button of that exact name. */
  protected void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  /** Follows the link of that exact name. */
  protected void follow(String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)).click();
  }

  protected void fill(String label, String text) {
    page.getByLabel(label).fill(text);
  }

  /**
   * Leaves full-page pictures of the page as it stands in target/screenshots, and asserts that it
   * is accessible and fits, at desktop and phone width, in light and dark.
   */
  protected void look(String name) {
    new Looks(page, this.name).at(name);
  }
}
