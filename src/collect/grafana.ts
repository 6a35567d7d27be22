import { joinUrl } from './http.ts';
import { authHeaders, type Fetcher } from './source.ts';

const limit = 1000;
const shortest = 60_000;

/** Annotations of the window. There are no pages: a full answer is asked again in halves. */
export const fetchGrafana: Fetcher = async (session, { window, settings, env }) => {
  const source = settings.sources.grafana;
  if (!source) return;
  const headers = authHeaders(source, env);
  const tags = (source.tags ?? []).map((tag) => `&tags=${encodeURIComponent(tag)}`).join('');
  const ask = async (from: number, to: number): Promise<void> => {
    const url = `${joinUrl(source.url, 'api/annotations', { from, to, limit })}${tags}`;
    const list = await session.json<unknown[]>({ what: `annotations/${from}`, url, headers }, []);
    if ((list?.length ?? 0) < limit || to - from < shortest) return;
    const middle = Math.floor((from + to) / 2);
    await ask(from, middle);
    await ask(middle + 1, to);
  };
  await ask(window.start - window.pad * 1000, window.end + window.pad * 1000);
};
