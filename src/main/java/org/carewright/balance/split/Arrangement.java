package org.carewright.balance.split;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.score.HardSoftScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All places of a question: what the solver makes better. */
@PlanningSolution
public class Arrangement {

  private @Nullable Question question;
  private List<Place> places = List.of();
  private @Nullable HardSoftScore score;

  /** For the solver, which copies arrangements. */
  public Arrangement() {}

  Arrangement(Question question) {
    this.question = question;
    this.places = question.holdings().stream().map(Place::new).toList();
  }

  @ProblemFactProperty
  public @Nullable Question getQuestion() {
    return question;
  }

  public void setQuestion(@Nullable Question question) {
    this.question = question;
  }

  @PlanningEntityCollectionProperty
  public List<Place> getPlaces() {
    return places;
  }

  public void setPlaces(List<Place> places) {
    this.places = places;
  }

  @PlanningScore
  public @Nullable HardSoftScore getScore() {
    return score;
  }

  public void setScore(@Nullable HardSoftScore score) {
    this.score = score;
  }
}
