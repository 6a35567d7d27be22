import { joinUrl } from './http.ts';
import { authHeaders, type Fetcher } from './source.ts';

/** What is alerting now, and silences, which stay listed for days. Resolved alerts are forgotten: the history is Prometheus'. */
export const fetchAlertmanager: Fetcher = async (session, { settings, env }) => {
  const source = settings.sources.alertmanager;
  if (!source) return;
  const headers = authHeaders(source, env);
  await session.json({ what: 'alerts', url: joinUrl(source.url, 'api/v2/alerts'), headers }, []);
  await session.json({ what: 'silences', url: joinUrl(source.url, 'api/v2/silences'), headers }, []);
};
