package org.carewright.lead;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.carewright.access.OrganisationId;
import org.carewright.access.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * Someone who coordinates care, as colleagues elsewhere need to know them.
 *
 * @param phone their own, else their organisation's
 */
public record Coordinator(
    StaffId staff,
    String name,
    String jobTitle,
    OrganisationId organisation,
    String organisationName,
    @Nullable String phone) {

  /** "Amira Osei, Riverside Practice". */
  public String named() {
    return name + ", " + organisationName;
  }

  /** The columns of one, under a prefix; the statement joins it with {@link #join}. */
  static String columns(String prefix) {
    return """
    @.id as @_id, @.given_name || ' ' || @.family_name as @_name, @.job_title as @_job,
      @.organisation_id as @_organisation, @o.name as @_organisation_name,
      coalesce(@.phone, @o.phone) as @_phone\
    """
        .replace("@", prefix);
  }

  static String join(String prefix, String column) {
    return "join staff @ on @.id = %s join organisation @o on @o.id = @.organisation_id"
        .formatted(column)
        .replace("@", prefix);
  }

  static Coordinator read(ResultSet row, String prefix) throws SQLException {
    return new Coordinator(
        new StaffId(row.getObject(prefix + "_id", UUID.class)),
        row.getString(prefix + "_name"),
        row.getString(prefix + "_job"),
        new OrganisationId(row.getObject(prefix + "_organisation", UUID.class)),
        row.getString(prefix + "_organisation_name"),
        row.getString(prefix + "_phone"));
  }
}
