import { sentencesOf } from '../../report/markdown/sentences.ts';
import { formatMinutes } from '../../report/time/durations.ts';
import { responseTimes } from '../../report/timeline/milestones.ts';
import type { Report, Section } from '../../report/types.ts';
import type { Review } from '../../rules/review.ts';
import { isDeclined, isDone, type Standing, type StandingItem } from '../../state/standing.ts';
import { count, dayWords, someWords } from '../words.ts';
import { itemName, ownerName } from './item-words.ts';
import { issueRef, safeText } from './safe-text.ts';

/** What the incident was, where its report stands, and what is needed now and from whom. */
export function verdict(report: Report, review: Review, standing: Standing): string {
  return [`## ${headline(review, standing)}`, incident(report), needed(report, review, standing)].filter(Boolean).join('\n\n');
}

function headline({ errors }: Review, { status, items, mayWrite }: Standing): string {
  const done = `${items.filter(isDone).length} of ${count(items.length, 'action item')} done`;
  if (status === 'tracked') return `✅ Tracked: ${done}`;
  if (status === 'follow-up-due') return `🔁 Time for the follow-up: ${done}`;
  if (status === 'reviewed') return `🏁 Reviewed: ${done}`;
  if (errors > 0) return `🛑 Draft: ${count(errors, 'thing')} to mend before action items are filed`;
  const open = items.filter(({ fate }) => fate === 'to-file').length;
  return mayWrite ? `📝 Ready: ${open === 0 ? 'no action item' : count(open, 'action item')} to file` : '📝 Reviewed by rule; nothing is filed yet';
}

/** Title, day, severity and duration in a line, and the first sentence of the summary. */
export function incident(report: Report): string {
  const { title, id, date, severity } = report;
  const minutes = responseTimes(report.timeline, report.milestones).resolve ?? report.duration?.minutes ?? null;
  const facts = [
    title === null ? '' : `**${safeText(title, 150)}**`,
    id ?? (date ? dayWords(date.value) : ''),
    severity === null ? '' : safeText(severity.value, 40),
    minutes === null || minutes === 0 ? '' : `lasted ${formatMinutes(minutes)}`,
  ].filter(Boolean);
  const section = report.sections.find(({ name, size }) => name === 'summary' && size > 0);
  const gist = section ? safeText(firstSentence(report, section), 240) : '';
  return [facts.join(' · '), gist === '' ? '' : `> ${gist}`].filter(Boolean).join('\n\n');
}

/** Of the first paragraph; of a section opened by a label such as `**Summary**: …`, what follows on its line. */
function firstSentence({ blocks }: Report, { from, to, title }: Section): string {
  const lines = blocks.slice(from, to).filter(({ kind }) => kind === 'line');
  const end = lines.findIndex(({ opens }, index) => index > 0 && opens);
  const opener = blocks[from - 1];
  const label = opener && opener.kind !== 'heading' ? opener.content.text.slice(title.length).replace(/^\s*[:.–-]\s*/, '') : '';
  const text = [label, ...(end < 0 ? lines : lines.slice(0, end)).map(({ content }) => content.text)].filter(Boolean).join(' ');
  const [start, stop] = sentencesOf(text)[0] ?? [0, 0];
  return text.slice(start, stop);
}

function needed(report: Report, review: Review, standing: Standing): string {
  const { status, items, followUp, followUpIssue } = standing;
  const authors =
    report.authors.length > 0
      ? someWords(
          report.authors.slice(0, 20).map(({ value }) => ownerName(value)),
          3,
        )
      : 'whoever wrote it';
  if (status === 'draft') return draftNeeds(review, standing, authors);
  if (status === 'follow-up-due' && followUpIssue)
    return `**Needed now**, from ${authors}: answer the follow-up ${issueRef(followUpIssue.number)} and close it.`;
  const mend = review.errors > 0 ? `**Needed now**, from ${authors}: mend what is listed below. Until then, changes of the report reach no issue.` : '';
  const open = items.filter((item) => !isDone(item) && !isDeclined(item) && item.fate !== 'elsewhere' && item.fate !== 'low-priority');
  const next = [...open].sort((a, b) => compareDays(a.due ?? '9', b.due ?? '9')).slice(0, 3);
  const rest = open.length - next.length;
  const list = next.length > 0 ? `**Next**: ${next.map(ask).join('; ')}${rest > 0 ? `; and ${rest} more below` : ''}.` : '';
  const after =
    status === 'tracked'
      ? followUp
        ? `Follow-up on ${dayWords(followUp)}.`
        : ''
      : open.length > 0
        ? 'What is open goes on in the weekly review.'
        : 'Nothing is open.';
  return [mend, [list, after].filter(Boolean).join(' ')].filter(Boolean).join('\n\n');
}

function draftNeeds({ errors }: Review, { mayWrite }: Standing, authors: string): string {
  if (errors > 0) return `**Needed now**, from ${authors}: mend what stands first below. Edit the report, and this comment follows.`;
  if (mayWrite) return `**Needed now**: nothing. The action items are filed by the next run that may write.`;
  return '**Needed now**, from someone who may write here: comment `/post-mortem track`. The author of the report may not, so nothing is filed by itself.';
}

function ask(item: StandingItem): string {
  const due = item.due ? ` by ${dayWords(item.due)}` : '';
  return `${item.item.owner ? ownerName(item.item.owner) : '**an owner** is wanted'} for ${itemName(item)}${due}`;
}

/** ISO days as they are: a comparison by language loads its tables first, which takes 8 ms. */
function compareDays(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
