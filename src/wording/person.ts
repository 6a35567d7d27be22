/** Kinds of people: named, role, group, indefinite, I, we, they, customers, nobody, who, organisation. */
export type PersonClass = 'PI' | 'PR' | 'PG' | 'PX' | 'PM' | 'PW' | 'PT' | 'PU' | 'PN' | 'PQ' | 'PV';

export interface Person {
  class: PersonClass;
  /** Indices of the tokens, end exclusive. */
  from: number;
  to: number;
  /** `engineer's`, `his`: the owner of what follows. */
  owns: boolean;
}

/** Nouns of the configuration and people of the document, in lower case. */
export interface KnownPeople {
  names: ReadonlySet<string>;
  people: ReadonlySet<string>;
  software: ReadonlySet<string>;
}
