package org.carewright.architecture.bad;

import org.carewright.architecture.DeliberatelyBad;

@DeliberatelyBad("names are nouns of the field")
class ReferralManager {}
