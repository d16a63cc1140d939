/**
 * Lets people keep the way they look at a list: a view is the query of the list's address under a
 * name, and the view last used comes back when they open the list without one. A list page calls
 * {@link org.carewright.view.SavedViews#restore} first and shows {@code view/viewBar.jte}; that is
 * all it needs. {@link org.carewright.view.ListQuery} makes the addresses of its filters.
 *
 * <p>Publishes and consumes no events.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "ui", "access"})
package org.carewright.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
