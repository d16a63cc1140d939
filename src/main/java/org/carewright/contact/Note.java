package org.carewright.contact;

import org.jspecify.annotations.Nullable;

/**
 * What is written about a contact.
 *
 * @param reason why it was made, in a line
 * @param said what the person said and how they are; after an attempt in vain, a remark
 * @param agreed what was agreed, and by whom it is done
 */
public record Note(String reason, @Nullable String said, @Nullable String agreed) {}
