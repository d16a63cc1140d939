package org.carewright.patient;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A query as SQL over {@code patient_search s}. Each word scores by how well it fits: a whole word
 * 4, a beginning 3, a nickname 2.5, a typing mistake 2, a sound 1.5, a likeness less. Every branch
 * of a condition is one that an index can answer.
 */
final class SearchSql {

  private final List<String> conditions = new ArrayList<>();
  private final List<String> scores = new ArrayList<>();
  private final Map<String, Object> params = new HashMap<>();
  private String glue = " and ";

  /**
   * @param words the words of the query, folded
   */
  SearchSql(PatientQuery query, List<String> words) {
    words.forEach(this::word);
    query.births().forEach(this::birth);
    query.numbers().stream().filter(number -> number.length() > 1).forEach(this::number);
  }

  /** Makes one fitting word enough. */
  SearchSql anyWord() {
    glue = " or ";
    return this;
  }

  boolean isEmpty() {
    return conditions.isEmpty();
  }

  String condition() {
    return conditions.stream().collect(Collectors.joining(glue, "(", ")"));
  }

  String score() {
    return String.join(" + ", scores);
  }

  Map<String, Object> params() {
    return params;
  }

  private void word(String word) {
    var n = conditions.size();
    var nicknames = SearchKeys.nicknames(word);
    var nearly = SearchKeys.nearly(word);
    params.put("whole" + n, "% " + like(word) + " %");
    params.put("start" + n, "% " + like(word) + "%");
    params.put("word" + n, word);
    params.put("nick" + n, nicknames.toArray(String[]::new));
    params.put("near" + n, nearly.toArray(String[]::new));
    var sounds = word.matches("[a-z]{3,}");
    var sound = sounds ? "s.keys @> array['s:' || dmetaphone(:word%d)]".formatted(n) : "false";
    var alike = word.length() < 4 ? "" : " or :word%d <%% s.names".formatted(n);
    conditions.add(
        """
        (s.names like :start%1$d or s.keys && cast(:nick%1$d as text[])
          or s.keys && cast(:near%1$d as text[]) or %2$s%3$s)\
        """
            .formatted(n, sound, alike));
    scores.add(
        """
        (case when s.names like :whole%1$d then 4 when s.names like :start%1$d then 3
          when s.keys && cast(:nick%1$d as text[]) then 2.5
          when s.keys && cast(:near%1$d as text[]) then 2 when %2$s then 1.5
          else word_similarity(:word%1$d, s.names) end)\
        """
            .formatted(n, sound));
  }

  private void birth(PatientQuery.Birth birth) {
    var choices = new ArrayList<String>();
    for (var span : birth.spans()) {
      var n = conditions.size() + "_" + choices.size();
      params.put("from" + n, span.from());
      params.put("until" + n, span.until());
      choices.add("(s.birth_date >= :from%1$s and s.birth_date < :until%1$s)".formatted(n));
    }
    if (!birth.number().isEmpty()) {
      var n = "number" + conditions.size();
      params.put(n, "%" + birth.number() + "%");
      choices.add("s.numbers like :" + n);
    }
    conditions.add("(" + String.join(" or ", choices) + ")");
    scores.add("1");
  }

  private void number(String number) {
    var n = "number" + conditions.size();
    params.put(n, "%" + like(number) + "%");
    params.put(n + "whole", "% " + like(number) + " %");
    conditions.add("s.numbers like :" + n);
    scores.add("(case when s.numbers like :%swhole then 4 else 2 end)".formatted(n));
  }

  private static String like(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
