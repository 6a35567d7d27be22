import type { Person } from '../person.ts';
import type { Token } from '../tokens.ts';
import { verbOf } from '../verbs.ts';
import type { Agent } from './act.ts';

const agents: Record<Person['class'], Agent> = {
  PI: 'third',
  PR: 'third',
  PG: 'third',
  PX: 'third',
  PV: 'organisation',
  PT: 'they',
  PM: 'I',
  PW: 'we',
  PN: 'nobody',
  PU: 'users',
  PQ: 'none',
};

/** Customers are no agents of blame. */
export function agentOf(person: Person, who: string, tokens: Token[]): Agent {
  if (person.class !== 'PU') return agents[person.class];
  if (/\boperators?$/.test(who) && !tokens.some(({ lower }) => cluster.test(lower))) return 'third';
  if (/\b(?:driver|worker|operator|agent|planner|packager|dispatcher|cleaner|installer|farmer|retailer)s?$/.test(who)) {
    const next = tokens[person.to]?.lower ?? '';
    const lemma = verbOf(/^(?:had|has|have)$/.test(next) ? (tokens[person.to + 1]?.lower ?? '') : next)?.lemma ?? '';
    if (/\bdrivers?$/.test(who) && tokens.some(({ lower }) => vehicle.test(lower))) return 'third';
    return byHand.test(lemma) || tokens.slice(person.to).some(({ lower }) => /^(?:he|she|his|her|himself|herself)$/.test(lower)) ? 'third' : 'users';
  }
  return /\b(?:student|pupil|parent)$|\b(?:shift|department|supervisor|captain)s?$/.test(who) ? 'third' : 'users';
}

/** Where these words stand, an operator is software. */
const cluster =
  /^(?:pods?|reconcil\w*|crds?|kubernetes|k8s|namespaces?|helm|statefulsets?|deployments?|controllers?|replicas?|etcd|leases?|webhooks?|openshift|sidecars?)$/;
/** Where these words stand, a driver sits at a wheel. */
const vehicle =
  /^(?:train|trains|tram|trams|bus|buses|truck|trucks|lorry|lorries|van|vans|taxi|vehicle|vehicles|trailer|locomotive|cab|signal|signals|road|motorway|platform)(?:'s)?$/;
/** What only hands do. */
const byHand =
  /^(?:sign|leave|borrow|press|ignore|gossip|ask|unplug|type|enter|press|click|omit|bypass|key|walk|forget|skip|sign|swap|paste|overlook|mistake|misread|pull|grab|park|drive|lift|carry|phone|dial|mop|pour|tow|weld|stack|throw|hang)$/;
