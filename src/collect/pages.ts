import type { AskRequest, Session } from './session.ts';

const mostPages = 10;

/**
 * Pages of a list, newest first, until one is not full, goes past what is wanted, or ten were read: then what is missing is
 * told. `example` stands for the list in a dry run.
 */
export async function pages<T>(session: Session, request: (page: number) => AskRequest, goOn: (list: T[]) => boolean, example: T[] = []): Promise<T[]> {
  const all: T[] = [];
  for (let page = 1; page <= mostPages; page++) {
    const asked = request(page);
    const answer = await session.json<T[] | Record<string, unknown>>(asked, example);
    const list = listOf<T>(answer);
    all.push(...list);
    if (list.length < 100 || !goOn(list)) return all;
  }
  session.problems.push(`only the first ${mostPages * 100} ${request(1).what.split('/')[0]} were read`);
  return all;
}

/** The list itself, or the one inside of `{ total_count, workflow_runs: [...] }`. */
function listOf<T>(answer: T[] | Record<string, unknown> | null): T[] {
  if (Array.isArray(answer)) return answer;
  return (Object.values(answer ?? {}).find(Array.isArray) ?? []) as T[];
}
