/** What tests share: the running application, people to act as, a clock to turn. */
@NullMarked
package org.carewright.testing;

import org.jspecify.annotations.NullMarked;
