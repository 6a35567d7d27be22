import { Root } from "mdast";
import * as v from "valibot";
import { InferOutput } from "valibot";
/** The file `evidence.json`. */
declare const evidenceSchema: v.StrictObjectSchema<{
  readonly version: v.LiteralSchema<1, undefined>;
  readonly incident: v.StrictObjectSchema<{
    readonly start: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.RegexAction<string, undefined>, v.DescriptionAction<string, "ISO 8601 in UTC, to the second">]>;
    readonly end: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.RegexAction<string, undefined>, v.DescriptionAction<string, "ISO 8601 in UTC, to the second">]>;
    readonly pad: v.NumberSchema<undefined>;
    readonly service: v.NullableSchema<v.StringSchema<undefined>, undefined>;
  }, undefined>;
  readonly sources: v.ArraySchema<v.StrictObjectSchema<{
    readonly id: v.StringSchema<undefined>;
    readonly kind: v.PicklistSchema<readonly ["prometheus", "alertmanager", "kubernetes", "pagerduty", "slack", "github", "grafana", "loki", "statuspage", "files"], undefined>;
    readonly state: v.PicklistSchema<["complete", "partial", "failed", "skipped"], undefined>;
    readonly why: v.NullableSchema<v.StringSchema<undefined>, undefined>;
    readonly asked: v.NumberSchema<undefined>;
    readonly bytes: v.NumberSchema<undefined>;
    readonly redactions: v.RecordSchema<v.StringSchema<undefined>, v.NumberSchema<undefined>, undefined>;
  }, undefined>, undefined>;
  readonly gaps: v.ArraySchema<v.StrictObjectSchema<{
    readonly source: v.StringSchema<undefined>;
    readonly from: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.RegexAction<string, undefined>, v.DescriptionAction<string, "ISO 8601 in UTC, to the second">]>;
    readonly to: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.RegexAction<string, undefined>, v.DescriptionAction<string, "ISO 8601 in UTC, to the second">]>;
    readonly why: v.StringSchema<undefined>;
  }, undefined>, undefined>;
  readonly clocks: v.ArraySchema<v.StrictObjectSchema<{
    readonly source: v.StringSchema<undefined>;
    readonly against: v.StringSchema<undefined>;
    readonly seconds: v.NumberSchema<undefined>;
    readonly from: v.StringSchema<undefined>;
  }, undefined>, undefined>;
  readonly counts: v.RecordSchema<v.StringSchema<undefined>, v.NumberSchema<undefined>, undefined>;
  readonly runbooks: v.ArraySchema<v.StrictObjectSchema<{
    readonly alert: v.StringSchema<undefined>;
    readonly url: v.StringSchema<undefined>;
  }, undefined>, undefined>;
  readonly events: v.ArraySchema<v.StrictObjectSchema<{
    readonly id: v.StringSchema<undefined>;
    readonly at: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.RegexAction<string, undefined>, v.DescriptionAction<string, "ISO 8601 in UTC, to the second">]>;
    readonly precision: v.PicklistSchema<["second", "minute", "interval"], undefined>;
    readonly after: v.OptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.RegexAction<string, undefined>, v.DescriptionAction<string, "ISO 8601 in UTC, to the second">]>, undefined>;
    readonly until: v.OptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.RegexAction<string, undefined>, v.DescriptionAction<string, "ISO 8601 in UTC, to the second">]>, undefined>;
    readonly kind: v.PicklistSchema<readonly ["signal-onset", "signal-peak", "signal-recovery", "no-data", "alert-pending", "alert-fires", "alert-resolves", "silence", "page", "acknowledge", "escalate", "resolve", "note", "message", "command", "deploy", "rollback", "release", "merge", "workflow", "restart", "kill", "scale", "log-first", "log-surge", "status-update", "annotation"], undefined>;
    readonly subject: v.StringSchema<undefined>;
    readonly text: v.StringSchema<undefined>;
    readonly actor: v.NullableSchema<v.StrictObjectSchema<{
      readonly name: v.StringSchema<undefined>;
      readonly login: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
      readonly machine: v.BooleanSchema<undefined>;
    }, undefined>, undefined>;
    readonly source: v.StringSchema<undefined>;
    readonly link: v.NullableSchema<v.StringSchema<undefined>, undefined>;
    readonly raw: v.StrictObjectSchema<{
      readonly file: v.StringSchema<undefined>;
      readonly pointer: v.StringSchema<undefined>;
    }, undefined>;
    readonly weight: v.NumberSchema<undefined>;
    readonly milestone: v.OptionalSchema<v.PicklistSchema<["started", "detected", "acknowledged", "mitigated", "resolved"], undefined>, undefined>;
    readonly why: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
  }, undefined>, undefined>;
  readonly series: v.ArraySchema<v.StrictObjectSchema<{
    readonly id: v.StringSchema<undefined>;
    readonly name: v.StringSchema<undefined>;
    readonly query: v.StringSchema<undefined>;
    readonly unit: v.NullableSchema<v.StringSchema<undefined>, undefined>;
    readonly role: v.PicklistSchema<["impact", "saturation", "traffic", "other"], undefined>;
    readonly step: v.NumberSchema<undefined>;
    readonly baseline: v.NullableSchema<v.StrictObjectSchema<{
      readonly days: v.NumberSchema<undefined>;
      readonly normal: v.TupleSchema<[v.NumberSchema<undefined>, v.NumberSchema<undefined>], undefined>;
    }, undefined>, undefined>;
    readonly peak: v.NullableSchema<v.StrictObjectSchema<{
      readonly at: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.RegexAction<string, undefined>, v.DescriptionAction<string, "ISO 8601 in UTC, to the second">]>;
      readonly value: v.NumberSchema<undefined>;
    }, undefined>, undefined>;
    readonly abnormal: v.ArraySchema<v.StrictObjectSchema<{
      readonly from: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.RegexAction<string, undefined>, v.DescriptionAction<string, "ISO 8601 in UTC, to the second">]>;
      readonly to: v.NullableSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.RegexAction<string, undefined>, v.DescriptionAction<string, "ISO 8601 in UTC, to the second">]>, undefined>;
      readonly fall: v.NullableSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.RegexAction<string, undefined>, v.DescriptionAction<string, "ISO 8601 in UTC, to the second">]>, undefined>;
      readonly side: v.PicklistSchema<["up", "down"], undefined>;
      readonly kept: v.BooleanSchema<undefined>;
      readonly note: v.NullableSchema<v.StringSchema<undefined>, undefined>;
    }, undefined>, undefined>;
    readonly points: v.ArraySchema<v.TupleSchema<[v.NumberSchema<undefined>, v.NullableSchema<v.NumberSchema<undefined>, undefined>], undefined>, undefined>;
    readonly link: v.NullableSchema<v.StringSchema<undefined>, undefined>;
  }, undefined>, undefined>;
}, undefined>;
/** What the systems said of an incident. Plain data: it is printed as `evidence.json`. Times are ISO 8601 in UTC, to the second. */
type Evidence = InferOutput<typeof evidenceSchema>;
/** The sections of a report by meaning, whatever their heading says. */
declare const sectionNames: readonly ['summary', 'impact', 'timeline', 'detection', 'response', 'root-cause', 'contributing-factors', 'five-whys', 'went-well', 'went-wrong', 'lucky', 'lessons', 'prevention', 'action-items', 'people', 'background', 'supporting'];
type SectionName = (typeof sectionNames)[number];
/** What a rule may know beside the report. */
interface RuleContext {
  /** ISO instant of the run; null where time must not matter. */
  now: string | null;
  /** ISO instant at which the report was filed; null for a file. */
  filed: string | null;
  required: SectionName[];
  /** What the systems said of the incident; null where none was collected. */
  evidence?: Evidence | null;
  /** Words of the configuration for the wording rules. */
  wording: {
    people: string[];
    software: string[];
    allowed: string[];
  };
}
/** What the rules may be told: nouns of your own for people and software, phrases that are fine, required sections. */
export interface RemarkOptions {
  required?: RuleContext['required'];
  wording?: Partial<RuleContext['wording']>;
}
/** Every rule as a remark-lint plugin, by id: `plugins: [plugins.blameless]`. */
export declare const plugins: {
  [k: string]: import("unified-lint-rule").Plugin<Root, RemarkOptions | undefined>;
};
/** The preset: every rule at its own level. */
declare const preset: {
  plugins: (readonly [import("unified-lint-rule").Plugin<Root, RemarkOptions | undefined> | undefined, readonly [1 | 2]])[];
};
export { preset as default };