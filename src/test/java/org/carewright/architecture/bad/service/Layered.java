package org.carewright.architecture.bad.service;

import org.carewright.architecture.DeliberatelyBad;

@DeliberatelyBad("packages are features")
class Layered {}
