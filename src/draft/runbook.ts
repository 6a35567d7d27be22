import { cleanText } from '../report/markdown/text.ts';
import { spanWords } from '../runbook/impact.ts';
import { placeholderHints } from '../runbook/placeholders.ts';
import type { Runbook } from '../runbook/runbook.ts';
import type { Step } from '../runbook/step.ts';
import { guardAnnotations } from '../state/guards.ts';
import { safeText } from '../view/issues/safe-text.ts';
import { runbookQuestions } from './runbook-questions.ts';
import { fence, numbered, quoted, stepLines, undoLines } from './runbook-steps.ts';

/** Where the runbook says it comes from. */
export interface RunbookSource {
  /** Path or address of the report, as the front matter names it. */
  report: string | null;
  /** `AI-004` of the item it answers; null where it answers none. */
  item: string | null;
}

/** A runbook as Markdown. Pure: the same report and evidence give the same bytes. */
export function printRunbook(runbook: Runbook, { report, item }: RunbookSource): string {
  const questions = runbookQuestions(runbook);
  const parts = [
    frontMatter(runbook, report, item),
    `# ${safeText(`Runbook: ${runbook.title}`, 160)}`,
    intro(runbook, report),
    '## Symptoms',
    ...symptoms(runbook),
    '## Check impact',
    ...impact(runbook),
    '## Diagnose',
    ...diagnose(runbook),
    '## Mitigate',
    ...mitigate(runbook),
    '## Verify',
    ...verify(runbook),
    '## Undo',
    ...undoLines(runbook),
    '## Escalate',
    ...escalate(runbook),
    ...placeholders(runbook),
    ...(questions.length > 0 ? ['## Open questions', questions.map((one) => `- [ ] ${one}`).join('\n')] : []),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function frontMatter({ title }: Runbook, report: string | null, item: string | null): string {
  const quote = (text: string) => JSON.stringify(cleanText(text).slice(0, 300));
  const lines = [`title: ${quote(`Runbook: ${title}`)}`];
  if (report) lines.push(`${frontMatterKeys.report}: ${quote(report)}`);
  if (item) lines.push(`${frontMatterKeys.item}: ${quote(item)}`);
  return ['---', ...lines, '---'].join('\n');
}

/** The annotations of rules, as front matter spells them. */
const frontMatterKeys = { report: guardAnnotations.report.replaceAll('_', '-'), item: guardAnnotations.item.replaceAll('_', '-') };

function intro({ date, toMitigate }: Runbook, report: string | null): string {
  const from = report && /^[\w./-]+$/.test(report) ? `the post-mortem \`${report}\`` : 'a post-mortem';
  const took = toMitigate === null ? '' : ` Then it took ${spanWords(toMitigate)} from knowing to mitigating.`;
  return `> Drafted from ${from}: what was seen and done${date ? ` on ${date}` : ''}, and nothing else.${took} Read a command before you run it. Answer the questions at the end with someone who was there, then delete this note.`;
}

const span = (seconds: number) => (seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`);

function symptoms({ symptoms: { alerts, signs, expressions, lines, impact } }: Runbook): string[] {
  const fired = alerts.map(({ name, clock, expr, for: wait, runbook }) => {
    const head = `- The alert **${safeText(name, 80)}** fires (last time ${clock} UTC).${runbook ? ` Its [runbook](${runbook}).` : ''}`;
    return expr ? `${head}\n\n${fence(`${expr}${wait ? `  # for ${span(wait)}` : ''}`, 'promql', '  ')}\n` : head;
  });
  const parts = [
    [...fired, ...signs.map((one) => `- ${safeText(one, 260)}`)].join('\n').trimEnd(),
    expressions.length > 0 ? `As an expression:\n\n${fence(expressions.join('\n'), 'promql')}` : '',
    impact.length > 0 ? `What customers had of it:\n\n${impact.map((one) => `- ${safeText(one, 260)}`).join('\n')}` : '',
    lines.length > 0 ? `In the logs:\n\n${fence(lines.join('\n'), 'text')}` : '',
  ].filter(Boolean);
  return parts.length > 0 ? parts : ['Neither the report nor evidence says how it showed.'];
}

function impact({ queries, dashboards }: Runbook): string[] {
  const shown = queries.filter(({ role }) => role === 'impact');
  const asked = (shown.length > 0 ? shown : queries).slice(0, 6);
  const parts = asked.map(({ name, query, told, link }) => {
    const head = [name ? `${safeText(name, 80)}` : '', told ? safeText(told, 200) : ''].filter(Boolean).join(': ');
    return `${head ? `${head}${link ? ` ([graph](${link}))` : ''}\n\n` : ''}${fence(query, 'promql')}`;
  });
  if (dashboards.length > 0) parts.push(`Dashboards of last time:\n\n${dashboards.map(({ words, url }) => `- [${safeText(words, 80)}](${url})`).join('\n')}`);
  return parts.length > 0 ? parts : ['No query is known that shows it.'];
}

function diagnose(runbook: Runbook): string[] {
  const { diagnose: steps, queries, before, cause } = runbook;
  const shown = queries.some(({ role }) => role === 'impact') ? queries.filter(({ role }) => role !== 'impact').slice(0, 6) : [];
  const parts = [
    cause ? `Last time it was this: “${safeText(cause, 300)}”` : '',
    ...shown.map(
      ({ name, query, told }) => `${name ? safeText(name, 80) : 'Also looked at'}${told ? `: ${safeText(told, 200)}` : ''}\n\n${fence(query, 'promql')}`,
    ),
    steps.length > 0 ? numbered(steps.map((step) => stepLines(step))) : '',
    before.length > 0
      ? `Was this done shortly before it began? Last time it was. It is no step of this runbook:\n\n${before
          .slice(0, 5)
          .map((step) => `- ${quoted(step)}${step.clock ? ` (${step.clock})` : ''}`)
          .join('\n')}`
      : '',
  ].filter(Boolean);
  return parts.length > 0 ? parts : ['Nothing is known of what people looked at.'];
}

function mitigate({ mitigate: steps, finish }: Runbook): string[] {
  const [first, ...rest] = steps;
  if (!first) return ['No step is known that ended it.'];
  const lead = first.ended ? 'This ended it last time:' : 'The last change that is known before it ended; nobody says it was the one:';
  const parts = [lead, numbered([stepLines(first)])];
  if (rest.length > 0) parts.push(`Also done before that, in this order; it went on:`, numbered(rest.map((step) => stepLines(step))));
  if (finish.length > 0) parts.push('Then, until it was over:', numbered(finish.map((step) => stepLines(step))));
  return parts;
}

function verify({ conditions, verify: steps, toResolve, queries }: Runbook): string[] {
  const known = new Set(queries.map(({ query }) => query));
  const parts = [
    ...conditions.map(({ words, query }) => `${safeText(words, 300)}${query && !known.has(query) ? `\n\n${fence(query, 'promql')}` : ''}`),
    steps.length > 0 ? numbered(steps.map((step) => stepLines(step))) : '',
    conditions.length === 0 && toResolve !== null ? `From the mitigation to the end it took ${spanWords(toResolve)} last time.` : '',
  ].filter(Boolean);
  return parts.length > 0 ? parts : ['Nothing says by what people saw that it was over.'];
}

function escalate({ people: { services, known, sponsors, calls }, toMitigate }: Runbook): string[] {
  const lines = [
    services.length > 0 ? `- First: whoever is on call for ${services.map((one) => safeText(one, 60)).join(', ')}` : '',
    ...known.map(({ name, by }) => `- ${safeText(name, 60)} ${by}`),
    ...calls.map((text) => `- Last time: ${safeText(text, 200)}`),
    sponsors.length > 0
      ? `- ${toMitigate === null ? 'When it does not end' : `When it has not ended after ${spanWords(toMitigate)}, as long as last time`}: ${sponsors.map((one) => safeText(one, 60)).join(', ')}`
      : '',
  ].filter(Boolean);
  return lines.length > 0 ? [lines.join('\n')] : ['Nobody is named.'];
}

function placeholders({ diagnose: d, mitigate: m, finish: f, verify: v, after: a }: Runbook): string[] {
  const hints = placeholderHints([...d, ...m, ...f, ...v, ...a].flatMap(({ command }: Step) => command ?? []));
  return hints.length > 0 ? [`What stands in \`<…>\` differs every time:`, hints.map((one) => `- ${one}`).join('\n')] : [];
}
