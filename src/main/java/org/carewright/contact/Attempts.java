package org.carewright.contact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often in a row we tried in vain, since we were last in touch.
 *
 * @param count also what was noted on the task alone
 * @param tried the modes and numbers of those attempts, latest first
 */
record Attempts(int count, List<Try> tried) {

  /** One attempt: how, and through which number if one is known. */
  record Try(Mode mode, @Nullable String via) {}

  static final Attempts NONE = new Attempts(0, List.of());

  Attempts {
    tried = List.copyOf(tried);
  }

  /**
   * @param contacts latest first
   * @param onTask attempts that the task to be answered has seen; some were made from a list,
   *     without a contact of their own
   */
  static Attempts since(List<Contact> contacts, int onTask) {
    var tried =
        contacts.stream()
            .filter(contact -> !contact.withdrawn())
            .map(Contact::facts)
            .filter(facts -> facts.with().closeToPatient())
            .takeWhile(facts -> !facts.inTouch())
            .map(facts -> new Try(facts.mode(), facts.via()))
            .toList();
    return new Attempts(Math.max(tried.size(), onTask), tried);
  }

  /** As it will be after one more. */
  Attempts plus(Try another) {
    var all = new ArrayList<>(tried);
    all.addFirst(another);
    return new Attempts(count + 1, all);
  }

  boolean used(String via) {
    return tried.stream().anyMatch(attempt -> via.equals(attempt.via()));
  }

  boolean used(Mode mode) {
    return tried.stream().anyMatch(attempt -> attempt.mode() == mode);
  }
}
