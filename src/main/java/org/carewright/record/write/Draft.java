package org.carewright.record.write;

import org.carewright.record.store.ResourceIndex;

/**
 * A resource as somebody sends it.
 *
 * @param id under which it is to be kept
 * @param given whether that id came with it, and was not made for it here
 * @param json as it was sent
 * @param base the address of the interface it was sent to: references that begin with it are meant
 *     without it
 */
public record Draft(ResourceIndex index, String id, boolean given, String json, String base) {}
