package org.carewright.balance.split;

import java.util.List;

/** Who could hold what. The order of both lists is part of the question: it decides ties. */
public record Question(List<Colleague> colleagues, List<Holding> holdings) {

  public Question {
    colleagues = List.copyOf(colleagues);
    holdings = List.copyOf(holdings);
  }
}
