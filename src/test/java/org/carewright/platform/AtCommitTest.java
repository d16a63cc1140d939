package org.carewright.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.carewright.testing.CarewrightTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CarewrightTest
class AtCommitTest {

  @Autowired PlatformTransactionManager manager;
  @Autowired TransactionTemplate transaction;

  final List<String> done = new ArrayList<>();
  final AtCommit<String, Integer> published =
      new AtCommit<>(AtCommit.Turn.PUBLICATION, all -> done.add("published " + all));
  final AtCommit<String, Integer> kept =
      new AtCommit<>(
          AtCommit.Turn.BOOKKEEPING,
          all -> {
            done.add("kept " + all);
            published.put("by the books", 9);
          });

  @Test
  void isDoneOnceAtTheEndWithWhatWasPutLast() {
    transaction.executeWithoutResult(tx -> {
      published.put("a", 1);
      published.put("b", 2);
      published.put("a", 3);
      done.add("worked");
    });
    assertThat(done).containsExactly("worked", "published {a=3, b=2}");
  }

  @Test
  void booksAreKeptFirstAndWhatTheyChangeIsPublishedToo() {
    transaction.executeWithoutResult(tx -> {
      published.put("a", 1);
      kept.put("x", 1);
    });
    assertThat(done).containsExactly("kept {x=1}", "published {a=1, by the books=9}");
    done.clear();
    transaction.executeWithoutResult(tx -> kept.put("x", 1));
    assertThat(done).containsExactly("kept {x=1}", "published {by the books=9}");
  }

  @Test
  void whatItPutsToItselfWhileItRunsIsNotDoneAgain() {
    var self = new ArrayList<AtCommit<String, Integer>>();
    self.add(
        new AtCommit<>(
            AtCommit.Turn.BOOKKEEPING,
            all -> {
              done.add("once");
              self.getFirst().put("again", 1);
            }));
    transaction.executeWithoutResult(tx -> self.getFirst().put("x", 1));
    assertThat(done).containsExactly("once");
  }

  @Test
  void nothingIsDoneForWhatIsTakenBackNorForTheNextTransaction() {
    transaction.executeWithoutResult(tx -> {
      published.put("a", 1);
      tx.setRollbackOnly();
    });
    transaction.executeWithoutResult(tx -> published.put("b", 2));
    assertThat(done).containsExactly("published {b=2}");
  }

  @Test
  void aTransactionWithinAnotherHasItsOwn() {
    transaction.executeWithoutResult(tx -> {
      published.put("outer", 1);
      var inner = new TransactionTemplate(manager);
      inner.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
      inner.executeWithoutResult(within -> published.put("inner", 2));
      done.add("inner is over");
    });
    assertThat(done).containsExactly("published {inner=2}", "inner is over", "published {outer=1}");
  }

  @Test
  void whatItThrowsEndsTheTransactionAndOutsideOfOneItIsRefused() {
    var harm = new IllegalStateException("No");
    var failing =
        new AtCommit<String, Integer>(
            AtCommit.Turn.PUBLICATION,
            all -> {
              throw harm;
            });
    assertThatThrownBy(() -> transaction.executeWithoutResult(tx -> failing.put("a", 1)))
        .isSameAs(harm);
    assertThatThrownBy(() -> published.put("a", 1)).hasMessageContaining("no transaction");
  }
}
