package org.carewright.clock;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time zone in which someone lives, by state or country of their address. Of a state in two
 * zones, the one in which most people live; where nothing is known, the organisation's holds.
 */
final class PatientZones {

  private static final Map<String, ZoneId> STATES = states();
  private static final Map<String, ZoneId> COUNTRIES =
      Map.of(
          "GB", ZoneId.of("Europe/London"),
          "UK", ZoneId.of("Europe/London"),
          "UNITED KINGDOM", ZoneId.of("Europe/London"),
          "IE", ZoneId.of("Europe/Dublin"),
          "IRELAND", ZoneId.of("Europe/Dublin"),
          "PR", ZoneId.of("America/Puerto_Rico"));

  private PatientZones() {}

  /**
   * @param district a US state's letters or name
   */
  static Optional<ZoneId> find(@Nullable String district, @Nullable String country) {
    var ofCountry = Optional.ofNullable(COUNTRIES.get(key(country)));
    return ofCountry.isPresent() ? ofCountry : Optional.ofNullable(STATES.get(key(district)));
  }

  private static String key(@Nullable String text) {
    return text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
  }

  private static Map<String, ZoneId> states() {
    var zones = new HashMap<String, ZoneId>();
    put(
        zones,
        "America/New_York",
        "CT Connecticut,DE Delaware,DC District of Columbia,FL Florida,GA Georgia,IN Indiana,"
            + "KY Kentucky,ME Maine,MD Maryland,MA Massachusetts,MI Michigan,NH New Hampshire,"
            + "NJ New Jersey,NY New York,NC North Carolina,OH Ohio,PA Pennsylvania,"
            + "RI Rhode Island,SC South Carolina,VT Vermont,VA Virginia,WV West Virginia");
    put(
        zones,
        "America/Chicago",
        "AL Alabama,AR Arkansas,IL Illinois,IA Iowa,KS Kansas,LA Louisiana,MN Minnesota,"
            + "MS Mississippi,MO Missouri,NE Nebraska,ND North Dakota,OK Oklahoma,"
            + "SD South Dakota,TN Tennessee,TX Texas,WI Wisconsin");
    put(
        zones,
        "America/Denver",
        "CO Colorado,ID Idaho,MT Montana,NM New Mexico,UT Utah,WY Wyoming");
    put(zones, "America/Phoenix", "AZ Arizona");
    put(zones, "America/Los_Angeles", "CA California,NV Nevada,OR Oregon,WA Washington");
    put(zones, "America/Anchorage", "AK Alaska");
    put(zones, "Pacific/Honolulu", "HI Hawaii");
    return Map.copyOf(zones);
  }

  private static void put(Map<String, ZoneId> zones, String zone, String states) {
    for (var state : states.split(",")) {
      zones.put(state.substring(0, 2), ZoneId.of(zone));
      zones.put(key(state.substring(3)), ZoneId.of(zone));
    }
  }
}
