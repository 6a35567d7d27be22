import type { Root } from 'mdast';
import { lintRule } from 'unified-lint-rule';
import type { VFile } from 'vfile';
import { readReport } from './report/read.ts';
import type { Report } from './report/types.ts';
import { rules } from './rules/index.ts';
import { type Rule, type RuleContext, ruleUrl } from './rules/rule.ts';
import { defaultSettings } from './settings/settings.ts';

/** What the rules may be told: nouns of your own for people and software, phrases that are fine, required sections. */
export interface RemarkOptions {
  required?: RuleContext['required'];
  wording?: Partial<RuleContext['wording']>;
}

const reports = new WeakMap<VFile, Report>();

/** All rules share one reading of a file. */
function reportOf(file: VFile): Report {
  const known = reports.get(file);
  if (known) return known;
  const report = readReport(String(file), file.path ? { file: file.path } : {});
  reports.set(file, report);
  return report;
}

function toPlugin(rule: Rule) {
  return lintRule<Root, RemarkOptions | undefined>({ origin: `post-mortem:${rule.id}`, url: ruleUrl(rule.id) }, (_, file, options) => {
    const context: RuleContext = {
      now: null,
      filed: null,
      required: options?.required ?? defaultSettings.required,
      wording: { ...defaultSettings.wording, ...options?.wording },
    };
    for (const { place, reason, note, expected, level } of rule.check(reportOf(file), context)) {
      const message = (level ?? rule.level) === 'info' ? file.info(reason, { place }) : file.message(reason, { place });
      if (note) message.note = note;
      if (expected) message.expected = [expected];
    }
  });
}

/** Every rule as a remark-lint plugin, by id: `plugins: [plugins.blameless]`. */
export const plugins = Object.fromEntries(rules.map((rule) => [rule.id, toPlugin(rule)]));

/** The preset: every rule at its own level. */
const preset = { plugins: rules.map((rule) => [plugins[rule.id], [rule.level === 'error' ? 2 : 1]] as const) };
export default preset;
