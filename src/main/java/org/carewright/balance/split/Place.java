package org.carewright.balance.split;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.carewright.access.StaffId;
import org.jspecify.annotations.Nullable;

/** A holding and who is to hold it: what the solver changes. */
@PlanningEntity
public class Place {

  private @Nullable Holding holding;
  private @Nullable StaffId holder;

  /** For the solver, which copies places. */
  public Place() {}

  Place(Holding holding) {
    this.holding = holding;
    this.holder = holding.with();
  }

  Holding holding() {
    if (holding == null) {
      throw new IllegalStateException("A place without a holding");
    }
    return holding;
  }

  @PlanningId
  public String getKey() {
    return holding().key();
  }

  @ValueRangeProvider
  public List<StaffId> getChoices() {
    return holding().choices();
  }

  @PlanningVariable
  public @Nullable StaffId getHolder() {
    return holder;
  }

  public void setHolder(@Nullable StaffId holder) {
    this.holder = holder;
  }
}
