package org.carewright.careplan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an item of a plan shall say. */
public sealed interface ItemText {

  ItemKind kind();

  /** See {@link Need}. */
  record OfNeed(String what, @Nullable String condition, @Nullable String note)
      implements ItemText {
    @Override
    public ItemKind kind() {
      return ItemKind.NEED;
    }
  }

  /** See {@link Goal}. */
  record OfGoal(
      @Nullable UUID need,
      String words,
      String measure,
      String target,
      @Nullable String unit,
      LocalDate due)
      implements ItemText {
    @Override
    public ItemKind kind() {
      return ItemKind.GOAL;
    }
  }

  /** See {@link Action}. */
  record OfAction(@Nullable UUID goal, String what, ActionOwner owner, LocalDate due)
      implements ItemText {
    @Override
    public ItemKind kind() {
      return ItemKind.ACTION;
    }
  }

  /** See {@link Contingency}. */
  record OfContingency(String ifThis, String thenThat, @Nullable String callWhom)
      implements ItemText {
    @Override
    public ItemKind kind() {
      return ItemKind.CONTINGENCY;
    }
  }
}
