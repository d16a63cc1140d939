package org.carewright.fhir;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All entries or none (https://hl7.org/fhir/R4/http.html#trules): deletions first, then what is
 * created, then what is updated, then what is read; whatever their order, they refer to one
 * another.
 */
@Component
class Transaction {

  private final TransactionTemplate transaction;
  private final Entries entries;
  private final EntryNames names;

  Transaction(TransactionTemplate transaction, Entries entries, EntryNames names) {
    this.transaction = transaction;
    this.entries = entries;
    this.names = names;
  }

  Answer answer(FhirRequest whole, List<BundleEntry> all) {
    try {
      return ResponseBundle.of(
          "transaction-response",
          Objects.requireNonNull(transaction.execute(status -> run(whole, all))));
    } catch (Failed failed) {
      return failed.answer();
    }
  }

  private List<Answer> run(FhirRequest whole, List<BundleEntry> all) {
    var named = names.of(whole, all);
    var answers = new HashMap<Integer, Answer>();
    all.stream()
        .sorted(Comparator.comparing(Transaction::turn))
        .forEach(entry -> {
          var answer = named.answer(entries, whole, entry);
          if (answer.status() >= 400) {
            throw new Failed(entry, answer);
          }
          named.learn(whole, entry, answer);
          answers.put(entry.number(), answer);
        });
    var inOrder = new ArrayList<Answer>();
    all.forEach(entry -> inOrder.add(Objects.requireNonNull(answers.get(entry.number()))));
    return inOrder;
  }

  /** Patients come before what is about them. */
  private static int turn(BundleEntry entry) {
    return switch (entry.method()) {
      case "DELETE" -> 0;
      case "POST" -> isPatient(entry) ? 1 : 2;
      case "PUT" -> isPatient(entry) ? 1 : 3;
      case "PATCH" -> 3;
      default -> 4;
    };
  }

  private static boolean isPatient(BundleEntry entry) {
    return entry.url().matches("(.*/)?Patient([/?].*)?");
  }

  /** Takes all back, and says which entry it was. */
  static final class Failed extends RuntimeException {

    private final transient BundleEntry entry;
    private final transient Answer answer;

    Failed(BundleEntry entry, Answer answer) {
      super(entry.name(), null, false, false);
      this.entry = entry;
      this.answer = answer;
    }

    Answer answer() {
      var why = new StringBuilder();
      answer.json().forEach(piece -> why.append(new String(piece, StandardCharsets.UTF_8)));
      var said = "\"diagnostics\":\"";
      var name = Json.string(entry.name() + ": ");
      return Answer.of(
          answer.status(),
          why.toString().replace(said, said + name.substring(1, name.length() - 1)));
    }
  }
}
