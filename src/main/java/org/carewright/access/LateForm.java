package org.carewright.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A form that was sent after its session had ended. It waits in the session that begins then, until
 * whoever had typed it has signed in again; anyone else never sees it.
 *
 * @param person whose form it was, by the id of staff in the frame
 * @param key the path under which its draft is kept
 * @param fields what was typed, by field name
 */
public record LateForm(String person, String key, LinkedHashMap<String, ArrayList<String>> fields)
    implements Serializable {

  private static final String KEPT = LateForm.class.getName();
  private static final String OURS = "_";
  private static final int LONGEST = 64 * 1024;

  /** Keeps a form that takes part in drafts (its script names key and person). */
  public static void keep(HttpServletRequest request) {
    var key = request.getParameter("_draft");
    var person = request.getParameter("_draft_by");
    if (key == null || person == null) {
      return;
    }
    var fields = new LinkedHashMap<String, ArrayList<String>>();
    var length = 0;
    for (var field : request.getParameterMap().entrySet()) {
      if (!field.getKey().startsWith(OURS) && !field.getKey().contains("assword")) {
        fields.put(field.getKey(), new ArrayList<>(List.of(field.getValue())));
        length += String.join("", field.getValue()).length();
      }
    }
    if (length <= LONGEST) {
      request.getSession().setAttribute(KEPT, new LateForm(person, key, fields));
    }
  }

  /** Takes what waits there, once; empty when it was someone else's. */
  public static Optional<LateForm> take(@Nullable HttpSession session, Viewer viewer) {
    if (session == null || !(session.getAttribute(KEPT) instanceof LateForm form)) {
      return Optional.empty();
    }
    session.removeAttribute(KEPT);
    return form.person().equals(viewer.staff().toString()) ? Optional.of(form) : Optional.empty();
  }

  /** Whether something waits there. */
  public static boolean waits(@Nullable HttpSession session) {
    return session != null && session.getAttribute(KEPT) != null;
  }

  /** The fields as a draft has them. */
  public Map<String, List<String>> values() {
    return new LinkedHashMap<>(fields);
  }
}
