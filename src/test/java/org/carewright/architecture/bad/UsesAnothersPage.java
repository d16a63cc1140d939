package org.carewright.architecture.bad;

import org.carewright.architecture.DeliberatelyBad;
import org.carewright.architecture.bad.other.ReferralPage;

@DeliberatelyBad("pages stay in their module")
class UsesAnothersPage {
  ReferralPage page() {
    return new ReferralPage("Referral");
  }
}
