package org.carewright.architecture.bad.bare;

import org.carewright.architecture.DeliberatelyBad;

@DeliberatelyBad("packages are null-marked")
class WithoutNullMarked {}
