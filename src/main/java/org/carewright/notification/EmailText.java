package org.carewright.notification;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an e-mail says: numbers and a link, never a name. Mail leaves our hands unencrypted and is
 * read on lock screens.
 */
record EmailText(String subject, String body) {

  static EmailText of(
      String givenName,
      Map<NoticeKind, Integer> counts,
      int patients,
      Rhythm rhythm,
      String address) {
    var notices = counts.values().stream().mapToInt(Integer::intValue).sum();
    var said =
        (notices == 1 ? "1 notice" : notices + " notices")
            + (patients == 0
                ? ""
                : patients == 1 ? " about 1 person" : " about " + patients + " people");
    var lines =
        counts.entrySet().stream()
            .map(entry -> "- " + entry.getKey().counted(entry.getValue()))
            .collect(Collectors.joining("\n"));
    return new EmailText(
        "Carewright: " + said,
        """
        Hello %s,

        %s %s for you in Carewright:
        %s

        See them: %s/notices

        You are told %s. Change this: %s/account/notices
        On purpose, this message names nobody.
        """
            .formatted(
                givenName,
                said,
                notices == 1 ? "is waiting" : "are waiting",
                lines,
                address,
                lowerFirst(rhythm.label()),
                address));
  }

  private static String lowerFirst(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
