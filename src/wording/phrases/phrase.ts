/** A phrase that blames without a clause of its own, by tokens. */
export interface Phrase {
  id: string;
  category: string;
  soft: boolean;
  from: number;
  to: number;
}
