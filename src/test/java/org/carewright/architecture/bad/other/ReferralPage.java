package org.carewright.architecture.bad.other;

/** A page that another module uses: see UsesAnothersPage. */
public record ReferralPage(String title) {}
