/**
 * Keeps what people type before they send it, so that a closed tab or an expired session loses
 * nothing. A form takes part by carrying {@code data-draft="/its/path"}: the script saves it as one
 * types, offers it back on the next visit, and forgets it once the form was accepted (any answer
 * below 400 to its post). Nothing else is needed; a module that ends a form in another way calls
 * {@link org.carewright.draft.Drafts#discard}. Leave a field out with {@code data-draft-skip}. A
 * form whose rows are added by script hears {@code draft:restore} (detail: name to values) first.
 *
 * <p>A form that is sent after its session ended becomes the draft of whoever typed it, once they
 * have signed in again, and of nobody else ({@link org.carewright.access.LateForm}).
 *
 * <p>Publishes and consumes no events.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "ui", "access"})
package org.carewright.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
