import { loginIn, splitPeople } from '../report/metadata/people.ts';
import type { ActionItem } from '../report/types.ts';

/** GitHub takes at most ten assignees. */
const most = 10;

/** The owner of an item in GitHub's terms. */
export interface Owner {
  /** Logins named or mapped, without `@`. */
  logins: string[];
  /** Parts that are neither a login nor in the configuration. */
  unknown: string[];
}

/** Logins of an owner as written: `@ana`, `Ana Lima (@ana)`, names of the configuration, `ana@`. Teams are no logins. */
export function resolveOwner(written: string | null, owners: ReadonlyMap<string, string>): Owner {
  const owner: Owner = { logins: [], unknown: [] };
  if (!written) return owner;
  const whole = owners.get(written.toLowerCase());
  if (whole) return { logins: [whole], unknown: [] };
  for (const part of splitPeople(written.replace(/(?<=@[\w-]+)\s*[/ ]\s*(?=@)/g, ', ')) ?? [written]) {
    const login = owners.get(part.toLowerCase()) ?? owners.get(part.replace(/^@/, '').toLowerCase()) ?? plainLogin(part);
    if (login) owner.logins.push(login);
    else owner.unknown.push(part);
  }
  owner.logins = [...new Set(owner.logins)].slice(0, most);
  return owner;
}

function plainLogin(part: string): string | null {
  if (/^@[\w-]+\//.test(part)) return null;
  return loginIn(part) ?? /^([A-Za-z0-9][\w-]{0,38})@$/.exec(part)?.[1] ?? null;
}

/** Every login the items and authors of a report name: to be looked up before planning. */
export function loginsOf(items: ActionItem[], authors: string[], owners: ReadonlyMap<string, string>): string[] {
  const all = [...items.filter(({ done, declined }) => !done && !declined).map(({ owner }) => owner), ...authors];
  return [...new Set(all.flatMap((written) => resolveOwner(written, owners).logins))];
}
