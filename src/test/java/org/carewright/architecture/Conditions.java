package org.carewright.architecture;

import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/** Makes ArchUnit conditions from plain predicates. */
final class Conditions {

  private Conditions() {}

  static <T extends HasName.AndFullName> ArchCondition<T> of(String what, Predicate<T> holds) {
    return new ArchCondition<>(what) {
      @Override
      public void check(T item, ConditionEvents events) {
        events.add(
            new SimpleConditionEvent(item, holds.test(item), item.getFullName() + " does " + what));
      }
    };
  }
}
