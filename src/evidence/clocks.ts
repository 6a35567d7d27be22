import type { ClockNote, EvidenceEvent } from './evidence.ts';

const tolerated = 5;
const near = 3600;

/** Pairs that must come in order: a page cannot come before its alert fires. A violation means that a clock is off. */
export function measureClocks(events: EvidenceEvent[]): ClockNote[] {
  const notes: ClockNote[] = [];
  for (const alert of events.filter(({ kind }) => kind === 'alert-fires')) {
    const page = events.find(
      ({ kind, text, at }) => kind === 'page' && text.toLowerCase().includes(alert.subject.toLowerCase()) && Math.abs(secondsBetween(alert.at, at)) < near,
    );
    const seconds = page ? secondsBetween(page.at, alert.at) : 0;
    if (page && seconds > tolerated) {
      notes.push({ source: page.source, against: alert.source, seconds, from: `the page came ${seconds} s before the alert ${alert.subject} fired` });
    }
  }
  return notes;
}

const secondsBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 1000);
