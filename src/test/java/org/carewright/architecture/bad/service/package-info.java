/** Bad on purpose. */
@NullMarked
package org.carewright.architecture.bad.service;

import org.jspecify.annotations.NullMarked;
