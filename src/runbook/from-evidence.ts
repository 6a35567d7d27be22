import { clockOf, type Evidence, type EvidenceEvent } from '../evidence/evidence.ts';
import { isShell } from './commands.ts';
import { dangerOf } from './danger.ts';
import { effectOf } from './effect.ts';
import { generalise } from './placeholders.ts';
import { isSql } from './sql.ts';
import type { Phase, Step } from './step.ts';

/** Instants of the milestones in milliseconds since 1970; null where nothing says. */
export interface Bounds {
  started: number | null;
  detected: number | null;
  mitigated: number | null;
  resolved: number | null;
}

const seenWithin = 300_000;
const told = new Set<EvidenceEvent['kind']>(['message', 'note', 'log-first', 'log-surge', 'signal-recovery', 'restart', 'kill', 'alert-resolves']);

/** Commands of the chat, workflows that were started by hand, causes of rollouts: what the systems saw people do. */
export function stepsOfEvidence(evidence: Evidence, bounds: Bounds): Step[] {
  const events = [...evidence.events].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return events.flatMap((event, index): Step[] => {
    const command = commandOfEvent(event);
    if (command === null && !isChange(event)) return [];
    const effect = command === null ? 'changes' : effectOf(command.text);
    const at = Date.parse(event.at);
    const chat = command !== null && /^[/!]/.test(command.text);
    return [
      {
        command: command === null ? null : generalise(command.text),
        kind: chat ? 'chat' : command && isSql(command.text) ? 'sql' : 'shell',
        effect,
        danger: command === null ? null : dangerOf(command.text),
        phase: phaseAt(at, bounds, effect),
        ended: event.milestone === 'mitigated' || at === bounds.mitigated,
        clock: clockOf(event.at),
        at,
        words: generalise(event.text),
        seen: command?.cut ? 'the source cut it short: complete it before you use it' : generalise(seenAfter(events, index)),
        printed: [],
        tool: event.source,
      },
    ];
  });
}

/** A change of the systems that no command tells. */
const isChange = ({ kind, milestone }: EvidenceEvent) =>
  milestone === 'mitigated' && (kind === 'rollback' || kind === 'deploy' || kind === 'scale' || kind === 'workflow');

function commandOfEvent({ kind, text, subject }: EvidenceEvent): { text: string; cut: boolean } | null {
  if (kind === 'command') return cutMark(text.startsWith('Command: ') ? text.slice('Command: '.length) : subject);
  const started = /^Workflow "([^"]{1,120})" started by hand/.exec(text)?.[1];
  if (started && (kind === 'workflow' || kind === 'rollback')) return { text: `gh workflow run ${JSON.stringify(started)}`, cut: false };
  if (kind !== 'deploy' && kind !== 'rollback') return null;
  // What `kubectl annotate kubernetes.io/change-cause` or `--record` left.
  const cause = /: ((?:kubectl|helm|argocd|flux)\s[^\n]{3,180}?)(?:\)|…)?$/.exec(text)?.[1];
  return cause && isShell(cause) ? cutMark(text.endsWith('…') ? `${cause}…` : cause.replace(/ --record(?:=true)?\b/, '')) : null;
}

function cutMark(text: string): { text: string; cut: boolean } | null {
  const cut = text.endsWith('…');
  const clean = text.replace(/…$/, '').trim();
  return clean === '' ? null : { text: clean, cut };
}

/** What was said or seen next, before the next command. */
function seenAfter(events: EvidenceEvent[], index: number): string {
  const from = Date.parse((events[index] as EvidenceEvent).at);
  for (const next of events.slice(index + 1, index + 12)) {
    if (Date.parse(next.at) - from > seenWithin || next.kind === 'command') return '';
    if (told.has(next.kind)) return `${clockOf(next.at)} ${next.text}`;
  }
  return '';
}

function phaseAt(at: number, { started, detected, mitigated, resolved }: Bounds, effect: Step['effect']): Phase {
  const end = mitigated ?? resolved;
  const known = detected ?? started;
  if (effect === 'changes' && known !== null && at < known && (started === null || at <= started)) return 'before';
  if (end !== null && at > end) return effect === 'reads' ? 'verify' : resolved !== null && at <= resolved ? 'finish' : 'after';
  return effect === 'reads' ? 'diagnose' : 'mitigate';
}
