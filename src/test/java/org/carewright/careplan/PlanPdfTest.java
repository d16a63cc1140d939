package org.carewright.careplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Pdf;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@CarewrightTest
@Import(PlanFixture.class)
class PlanPdfTest {

  @Autowired PlanFixture fixture;
  @Autowired Pdf pdf;
  @Autowired PlanView view;
  @Autowired CarePlans plans;
  @Autowired People people;
  @Autowired TransactionTemplate transaction;

  @Test
  void thePdfSaysThePlanInPlainWordsTaggedAndWithItsFonts() throws IOException {
    var viewer = people.coordinator();
    var patient = fixture.patient(viewer);
    fixture.activePlan(viewer, patient);

    try (var document = Loader.loadPDF(pdf.of("careplan/planPdf", sheet(viewer, patient)))) {
      var text = new PDFTextStripper().getText(document);
      assertThat(text)
          .contains("My care plan", "Łukasz", "ZOË", "Breathless on stairs", "church steps")
          .contains("I gain 3 lb in two days", "Nurse line");
      assertThat(document.getDocumentInformation().getTitle()).startsWith("Care plan of");
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
      var fonts = new ArrayList<String>();
      for (var name : document.getPage(0).getResources().getFontNames()) {
        var font = document.getPage(0).getResources().getFont(name);
        assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        fonts.add(font.getName());
      }
      assertThat(fonts).anyMatch(name -> name.contains("Liberation"));
    }
  }

  private PlanSheet sheet(Viewer viewer, PatientId patient) {
    return transaction.execute(tx -> {
      var page = view.of(viewer, patient, null, new FieldErrors());
      return new PlanSheet(page, plans.get(viewer, patient), "today", viewer.name());
    });
  }
}
