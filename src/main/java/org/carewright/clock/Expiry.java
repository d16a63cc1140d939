package org.carewright.clock;

import java.util.ArrayList;
import java.util.List;
import org.carewright.task.Harm;
import org.jspecify.annotations.Nullable;

/**
 * What happens by itself when a clock runs out.
 *
 * @param tellsLead the team lead is told at that moment, before the policy would
 * @param followUp a further task that opens then, or null
 */
record Expiry(Course course, boolean tellsLead, @Nullable FollowUp followUp) {

  /** What becomes of the clock and of its task. */
  enum Course {
    ESCALATES("Its task goes on and escalates by the policy"),
    STARTS_ANEW("It ends as missed, its task with it, and starts anew with the next month");

    private final String label;

    Course(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** Who gets the further task. */
  enum Receiver {
    OWNER("Whoever has the clock’s task"),
    LEAD("The team lead");

    private final String label;

    Receiver(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** A task in words of the rule. */
  record FollowUp(String title, Receiver receiver) {}

  /** Whether anything is to be done besides what becomes of the clock. */
  boolean acts() {
    return tellsLead || followUp != null;
  }

  /** In whole sentences, for the rule's page. */
  List<String> sentences(Harm harm) {
    var all = new ArrayList<String>();
    all.add(
        switch (course) {
          case STARTS_ANEW ->
              "It ends by itself as missed, its task with it, and starts anew with the next month.";
          case ESCALATES ->
              "Its task goes on, and escalates as the policy says for %s."
                  .formatted(
                      switch (harm) {
                        case SEVERE -> "severe harm";
                        case MODERATE -> "urgent work";
                        case LOW -> "work that is due soon";
                      });
        });
    if (tellsLead) {
      all.add("The team lead is told at once, without waiting for the policy.");
    }
    if (followUp != null) {
      var to =
          followUp.receiver() == Receiver.LEAD ? "the team lead" : "whoever has the clock’s task";
      all.add("A further task opens for %s: “%s”.".formatted(to, followUp.title()));
    }
    return List.copyOf(all);
  }

  /**
   * In one breath, for a clock that runs: "its task escalates and the team lead is told at once".
   */
  String brief() {
    var all = new ArrayList<String>();
    all.add(
        switch (course) {
          case ESCALATES -> "its task escalates";
          case STARTS_ANEW -> "it ends as missed";
        });
    if (tellsLead) {
      all.add("the team lead is told at once");
    }
    if (followUp != null) {
      all.add("“" + followUp.title() + "” opens");
    }
    var last = all.removeLast();
    return all.isEmpty() ? last : String.join(", ", all) + " and " + last;
  }
}
