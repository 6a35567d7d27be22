import { createEvent } from './event.ts';
import { isNear } from './evidence.ts';
import { type ParseContext, type Parsed, type RawFile, readJson } from './snapshot.ts';

interface Incident {
  id: string;
  name: string;
  shortlink?: string;
  incident_updates?: { status: string; body?: string; display_at?: string; created_at: string }[];
}

/** What customers were told, at the time the page shows; when it was written down stands beside it where that differs. */
export function parseStatuspage(files: RawFile[], { window }: ParseContext): Parsed {
  const events = files.flatMap((file) => {
    const answer = readJson<Incident[] | { incidents?: Incident[] }>(file);
    const [list, key] = Array.isArray(answer) ? [answer, ''] : [answer?.incidents ?? [], '/incidents'];
    return list.flatMap((incident, index) =>
      (incident.incident_updates ?? []).flatMap(({ status, body = '', display_at, created_at }, update) => {
        const at = Date.parse(display_at ?? created_at);
        if (!isNear(at, window)) return [];
        const late = Math.round((Date.parse(created_at) - at) / 60_000);
        const dated = late > 1 ? ` (written ${late} min later)` : '';
        const told = body
          .replace(/<[^>]{0,200}>/g, ' ')
          .replace(/\s+/g, ' ')
          .trim()
          .slice(0, 100);
        return [
          createEvent({
            at,
            kind: 'status-update',
            subject: `${incident.name} ${status}`,
            text: `Status page says "${status.replaceAll('_', ' ')}" for ${incident.name}${told ? `: ${told}` : ''}${dated}`,
            source: 'Status page',
            raw: { file: file.file, pointer: `${key}/${index}/incident_updates/${update}` },
            link: incident.shortlink ?? null,
          }),
        ];
      }),
    );
  });
  return { events, gaps: [] };
}
