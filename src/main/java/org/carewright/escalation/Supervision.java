package org.carewright.escalation;

import org.carewright.access.PersonalCount;

/** Who is told last of what is overdue, and so may see all of it, whatever their role. */
public final class Supervision {

  /** One if the policy that holds now names this person, and else nothing. */
  public static final PersonalCount HELD =
      new PersonalCount(
          """
          select count(*) from (select supervisor_id from escalation_policy
            where organisation_id = :organisation order by version desc limit 1) now
          where supervisor_id = :me\
          """);

  private Supervision() {}
}
