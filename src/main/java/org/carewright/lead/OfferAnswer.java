package org.carewright.lead;

/** What became of making, answering or withdrawing an offer. */
public sealed interface OfferAnswer {

  /** Done; this is the offer now. */
  record Done(Offer offer) implements OfferAnswer {}

  /** There was nobody to ask: it is so already. */
  record Settled(String sentence) implements OfferAnswer {}

  /** Someone else was first; nothing was changed. The sentence tells who did what and when. */
  record Overtaken(Offer offer, String sentence) implements OfferAnswer {}

  /**
   * Not possible as asked.
   *
   * @param field the field of the form it is about
   * @param sentence what to do
   */
  record Refused(String field, String sentence) implements OfferAnswer {}
}
