import * as v from 'valibot';
/** The configuration file `.github/post-mortem.yml`, as people write it. */
export declare const configSchema: v.StrictObjectSchema<{
    readonly profile: v.OptionalSchema<v.SchemaWithPipe<readonly [v.GenericSchema<unknown>, v.DescriptionAction<unknown, string>]>, undefined>;
    readonly rules: v.OptionalSchema<v.SchemaWithPipe<readonly [v.GenericSchema<unknown>, v.DescriptionAction<unknown, string>]>, undefined>;
    readonly sections: v.OptionalSchema<v.SchemaWithPipe<readonly [v.GenericSchema<unknown>, v.DescriptionAction<unknown, string>]>, undefined>;
    readonly reports: v.OptionalSchema<v.SchemaWithPipe<readonly [v.GenericSchema<unknown>, v.DescriptionAction<unknown, string>]>, undefined>;
    readonly 'follow-up': v.OptionalSchema<v.SchemaWithPipe<readonly [v.GenericSchema<unknown>, v.DescriptionAction<unknown, string>]>, undefined>;
    readonly review: v.OptionalSchema<v.SchemaWithPipe<readonly [v.GenericSchema<unknown>, v.DescriptionAction<unknown, string>]>, undefined>;
    readonly deadlines: v.OptionalSchema<v.SchemaWithPipe<readonly [v.GenericSchema<unknown>, v.DescriptionAction<unknown, string>]>, undefined>;
    readonly owners: v.OptionalSchema<v.SchemaWithPipe<readonly [v.GenericSchema<unknown>, v.DescriptionAction<unknown, string>]>, undefined>;
    readonly escalation: v.OptionalSchema<v.SchemaWithPipe<readonly [v.GenericSchema<unknown>, v.DescriptionAction<unknown, string>]>, undefined>;
    readonly sponsors: v.OptionalSchema<v.SchemaWithPipe<readonly [v.GenericSchema<unknown>, v.DescriptionAction<unknown, string>]>, undefined>;
    readonly trusted: v.OptionalSchema<v.SchemaWithPipe<readonly [v.GenericSchema<unknown>, v.DescriptionAction<unknown, string>]>, undefined>;
    readonly stakeholders: v.OptionalSchema<v.SchemaWithPipe<readonly [v.GenericSchema<unknown>, v.DescriptionAction<unknown, string>]>, undefined>;
    readonly labels: v.OptionalSchema<v.SchemaWithPipe<readonly [v.GenericSchema<unknown>, v.DescriptionAction<unknown, string>]>, undefined>;
    readonly 'action-items': v.OptionalSchema<v.SchemaWithPipe<readonly [v.GenericSchema<unknown>, v.DescriptionAction<unknown, string>]>, undefined>;
    readonly blameless: v.OptionalSchema<v.SchemaWithPipe<readonly [v.GenericSchema<unknown>, v.DescriptionAction<unknown, string>]>, undefined>;
}, undefined>;
