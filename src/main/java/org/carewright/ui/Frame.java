package org.carewright.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a page: who is signed in, where they can go, and what the browser needs.
 *
 * @param person the signed-in person, or null before signing in
 * @param csrf the token that every form must send back as {@code _csrf}
 * @param path the path of this request, for the current navigation item
 * @param returnTo path and query of this request, for forms that come back here
 * @param notice what just happened ("Call recorded. Next step: ..."), shown once, or null
 * @param undo where a form posts to take back what just happened, or null
 */
public record Frame(
    @Nullable Person person,
    List<NavItem> nav,
    String csrf,
    String path,
    String returnTo,
    @Nullable String notice,
    @Nullable String undo) {

  public Frame {
    nav = List.copyOf(nav);
  }

  /**
   * The signed-in person in the corner of the frame.
   *
   * @param id of staff: whose drafts the forms of the page are
   * @param finds whether the frame has a box to find patients with
   * @param notices how many they have not seen yet
   * @param standing what holds for them now, on every page
   */
  public record Person(
      String id,
      String name,
      String role,
      String organisation,
      String initials,
      boolean finds,
      int notices,
      List<Standing> standing) {

    public Person {
      standing = List.copyOf(standing);
    }
  }

  /** What holds for this person now: "You cover for Tom Hughes until ..." */
  public record Standing(String words, String href) {}

  /**
   * One entry of the left navigation.
   *
   * @param icon a name of the icon set, see {@link Icons}
   * @param count shown beside it when above zero
   */
  public record NavItem(String href, String label, String icon, int count) {
    public boolean isAt(String path) {
      return path.equals(href) || path.startsWith(href + "/");
    }
  }
}
