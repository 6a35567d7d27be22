import { Point, Position } from "unist";
//#endregion
//#region src/methods/fallback/fallback.d.ts
/**
 * Fallback type.
 */
type Fallback<TSchema extends BaseSchema<unknown, unknown, BaseIssue<unknown>>> = MaybeDeepReadonly<InferOutput<TSchema>> | ((dataset?: OutputDataset<InferOutput<TSchema>, InferIssue<TSchema>>, config?: Config<InferIssue<TSchema>>) => MaybeDeepReadonly<InferOutput<TSchema>>);
/**
 * Schema with fallback type.
 */
type SchemaWithFallback<TSchema extends BaseSchema<unknown, unknown, BaseIssue<unknown>>, TFallback$1 extends Fallback<TSchema>> = TSchema & {
  /**
   * The fallback value.
   */
  readonly fallback: TFallback$1;
};
//#endregion
//#region src/methods/fallback/fallbackAsync.d.ts
/**
 * Fallback async type.
 */
type FallbackAsync<TSchema extends BaseSchema<unknown, unknown, BaseIssue<unknown>> | BaseSchemaAsync<unknown, unknown, BaseIssue<unknown>>> = MaybeDeepReadonly<InferOutput<TSchema>> | ((dataset?: OutputDataset<InferOutput<TSchema>, InferIssue<TSchema>>, config?: Config<InferIssue<TSchema>>) => MaybePromise<MaybeDeepReadonly<InferOutput<TSchema>>>);
/**
 * Schema with fallback async type.
 */
type SchemaWithFallbackAsync<TSchema extends BaseSchema<unknown, unknown, BaseIssue<unknown>> | BaseSchemaAsync<unknown, unknown, BaseIssue<unknown>>, TFallback$1 extends FallbackAsync<TSchema>> = Omit<TSchema, "async" | "~standard" | "~run"> & {
  /**
   * The fallback value.
   */
  readonly fallback: TFallback$1;
  /**
   * Whether it's async.
   */
  readonly async: true;
  /**
   * The Standard Schema properties.
   *
   * @internal
   */
  readonly "~standard": StandardProps<InferInput<TSchema>, InferOutput<TSchema>>;
  /**
   * Parses unknown input values.
   *
   * @param dataset The input dataset.
   * @param config The configuration.
   *
   * @returns The output dataset.
   *
   * @internal
   */
  readonly "~run": (dataset: UnknownDataset, config: Config<BaseIssue<unknown>>) => Promise<OutputDataset<InferOutput<TSchema>, InferIssue<TSchema>>>;
};
//#endregion
//#region src/methods/pipe/pipe.d.ts
/**
 * Schema with pipe type.
 */
type SchemaWithPipe<TPipe$1 extends readonly [BaseSchema<unknown, unknown, BaseIssue<unknown>>, ...PipeItem<any, unknown, BaseIssue<unknown>>[]]> = Omit<FirstTupleItem<TPipe$1>, "pipe" | "~standard" | "~run" | "~types"> & {
  /**
   * The pipe items.
   */
  readonly pipe: TPipe$1;
  /**
   * The Standard Schema properties.
   *
   * @internal
   */
  readonly "~standard": StandardProps<InferInput<FirstTupleItem<TPipe$1>>, InferOutput<LastTupleItem<TPipe$1>>>;
  /**
   * Parses unknown input values.
   *
   * @param dataset The input dataset.
   * @param config The configuration.
   *
   * @returns The output dataset.
   *
   * @internal
   */
  readonly "~run": (dataset: UnknownDataset, config: Config<BaseIssue<unknown>>) => OutputDataset<InferOutput<LastTupleItem<TPipe$1>>, InferIssue<TPipe$1[number]>>;
  /**
   * The input, output and issue type.
   *
   * @internal
   */
  readonly "~types"?: {
    readonly input: InferInput<FirstTupleItem<TPipe$1>>;
    readonly output: InferOutput<LastTupleItem<TPipe$1>>;
    readonly issue: InferIssue<TPipe$1[number]>;
  } | undefined;
};
//#endregion
//#region src/types/metadata.d.ts
/**
 * Base metadata interface.
 */
interface BaseMetadata<TInput$1> {
  /**
   * The object kind.
   */
  readonly kind: "metadata";
  /**
   * The metadata type.
   */
  readonly type: string;
  /**
   * The metadata reference.
   */
  readonly reference: (...args: any[]) => BaseMetadata<any>;
  /**
   * The input, output and issue type.
   *
   * @internal
   */
  readonly "~types"?: {
    readonly input: TInput$1;
    readonly output: TInput$1;
    readonly issue: never;
  } | undefined;
}
//#endregion
//#region src/types/dataset.d.ts
/**
 * Unknown dataset interface.
 */
interface UnknownDataset {
  /**
   * Whether it's typed.
   */
  typed?: false;
  /**
   * The dataset value.
   */
  value: unknown;
  /**
   * The dataset issues.
   */
  issues?: undefined;
}
/**
 * Success dataset interface.
 */
interface SuccessDataset<TValue$1> {
  /**
   * Whether it's typed.
   */
  typed: true;
  /**
   * The dataset value.
   */
  value: TValue$1;
  /**
   * The dataset issues.
   */
  issues?: undefined;
}
/**
 * Partial dataset interface.
 */
interface PartialDataset<TValue$1, TIssue extends BaseIssue<unknown>> {
  /**
   * Whether it's typed.
   */
  typed: true;
  /**
   * The dataset value.
   */
  value: TValue$1;
  /**
   * The dataset issues.
   */
  issues: [TIssue, ...TIssue[]];
}
/**
 * Failure dataset interface.
 */
interface FailureDataset<TIssue extends BaseIssue<unknown>> {
  /**
   * Whether it's typed.
   */
  typed: false;
  /**
   * The dataset value.
   */
  value: unknown;
  /**
   * The dataset issues.
   */
  issues: [TIssue, ...TIssue[]];
}
/**
 * Output dataset type.
 */
type OutputDataset<TValue$1, TIssue extends BaseIssue<unknown>> = SuccessDataset<TValue$1> | PartialDataset<TValue$1, TIssue> | FailureDataset<TIssue>;
//#endregion
//#region src/types/standard.d.ts
/**
 * The Standard Schema properties interface.
 */
interface StandardProps<TInput$1, TOutput$1> {
  /**
   * The version number of the standard.
   */
  readonly version: 1;
  /**
   * The vendor name of the schema library.
   */
  readonly vendor: "valibot";
  /**
   * Validates unknown input values.
   */
  readonly validate: (value: unknown) => StandardResult<TOutput$1> | Promise<StandardResult<TOutput$1>>;
  /**
   * Inferred types associated with the schema.
   */
  readonly types?: StandardTypes<TInput$1, TOutput$1> | undefined;
}
/**
 * The result interface of the validate function.
 */
type StandardResult<TOutput$1> = StandardSuccessResult<TOutput$1> | StandardFailureResult;
/**
 * The result interface if validation succeeds.
 */
interface StandardSuccessResult<TOutput$1> {
  /**
   * The typed output value.
   */
  readonly value: TOutput$1;
  /**
   * The non-existent issues.
   */
  readonly issues?: undefined;
}
/**
 * The result interface if validation fails.
 */
interface StandardFailureResult {
  /**
   * The issues of failed validation.
   */
  readonly issues: readonly StandardIssue[];
}
/**
 * The issue interface of the failure output.
 */
interface StandardIssue {
  /**
   * The error message of the issue.
   */
  readonly message: string;
  /**
   * The path of the issue, if any.
   */
  readonly path?: readonly (PropertyKey | StandardPathItem)[] | undefined;
}
/**
 * The path item interface of the issue.
 */
interface StandardPathItem {
  /**
   * The key of the path item.
   */
  readonly key: PropertyKey;
}
/**
 * The Standard Schema types interface.
 */
interface StandardTypes<TInput$1, TOutput$1> {
  /**
   * The input type of the schema.
   */
  readonly input: TInput$1;
  /**
   * The output type of the schema.
   */
  readonly output: TOutput$1;
}
//#endregion
//#region src/types/schema.d.ts
/**
 * Base schema interface.
 */
interface BaseSchema<TInput$1, TOutput$1, TIssue extends BaseIssue<unknown>> {
  /**
   * The object kind.
   */
  readonly kind: "schema";
  /**
   * The schema type.
   */
  readonly type: string;
  /**
   * The schema reference.
   */
  readonly reference: (...args: any[]) => BaseSchema<unknown, unknown, BaseIssue<unknown>>;
  /**
   * The expected property.
   */
  readonly expects: string;
  /**
   * Whether it's async.
   */
  readonly async: false;
  /**
   * The Standard Schema properties.
   *
   * @internal
   */
  readonly "~standard": StandardProps<TInput$1, TOutput$1>;
  /**
   * Parses unknown input values.
   *
   * @param dataset The input dataset.
   * @param config The configuration.
   *
   * @returns The output dataset.
   *
   * @internal
   */
  readonly "~run": (dataset: UnknownDataset, config: Config<BaseIssue<unknown>>) => OutputDataset<TOutput$1, TIssue>;
  /**
   * The input, output and issue type.
   *
   * @internal
   */
  readonly "~types"?: {
    readonly input: TInput$1;
    readonly output: TOutput$1;
    readonly issue: TIssue;
  } | undefined;
}
/**
 * Base schema async interface.
 */
interface BaseSchemaAsync<TInput$1, TOutput$1, TIssue extends BaseIssue<unknown>> extends Omit<BaseSchema<TInput$1, TOutput$1, TIssue>, "reference" | "async" | "~run"> {
  /**
   * The schema reference.
   */
  readonly reference: (...args: any[]) => BaseSchema<unknown, unknown, BaseIssue<unknown>> | BaseSchemaAsync<unknown, unknown, BaseIssue<unknown>>;
  /**
   * Whether it's async.
   */
  readonly async: true;
  /**
   * Parses unknown input values.
   *
   * @param dataset The input dataset.
   * @param config The configuration.
   *
   * @returns The output dataset.
   *
   * @internal
   */
  readonly "~run": (dataset: UnknownDataset, config: Config<BaseIssue<unknown>>) => Promise<OutputDataset<TOutput$1, TIssue>>;
}
//#endregion
//#region src/types/transformation.d.ts
/**
 * Base transformation interface.
 */
interface BaseTransformation<TInput$1, TOutput$1, TIssue extends BaseIssue<unknown>> {
  /**
   * The object kind.
   */
  readonly kind: "transformation";
  /**
   * The transformation type.
   */
  readonly type: string;
  /**
   * The transformation reference.
   */
  readonly reference: (...args: any[]) => BaseTransformation<any, any, BaseIssue<unknown>>;
  /**
   * Whether it's async.
   */
  readonly async: false;
  /**
   * Transforms known input values.
   *
   * @param dataset The input dataset.
   * @param config The configuration.
   *
   * @returns The output dataset.
   *
   * @internal
   */
  readonly "~run": (dataset: SuccessDataset<TInput$1>, config: Config<BaseIssue<unknown>>) => OutputDataset<TOutput$1, BaseIssue<unknown> | TIssue>;
  /**
   * The input, output and issue type.
   *
   * @internal
   */
  readonly "~types"?: {
    readonly input: TInput$1;
    readonly output: TOutput$1;
    readonly issue: TIssue;
  } | undefined;
}
/**
 * Base transformation async interface.
 */
interface BaseTransformationAsync<TInput$1, TOutput$1, TIssue extends BaseIssue<unknown>> extends Omit<BaseTransformation<TInput$1, TOutput$1, TIssue>, "reference" | "async" | "~run"> {
  /**
   * The transformation reference.
   */
  readonly reference: (...args: any[]) => BaseTransformation<any, any, BaseIssue<unknown>> | BaseTransformationAsync<any, any, BaseIssue<unknown>>;
  /**
   * Whether it's async.
   */
  readonly async: true;
  /**
   * Transforms known input values.
   *
   * @param dataset The input dataset.
   * @param config The configuration.
   *
   * @returns The output dataset.
   *
   * @internal
   */
  readonly "~run": (dataset: SuccessDataset<TInput$1>, config: Config<BaseIssue<unknown>>) => Promise<OutputDataset<TOutput$1, BaseIssue<unknown> | TIssue>>;
}
//#endregion
//#region src/types/validation.d.ts
/**
 * Base validation interface.
 */
interface BaseValidation<TInput$1, TOutput$1, TIssue extends BaseIssue<unknown>> {
  /**
   * The object kind.
   */
  readonly kind: "validation";
  /**
   * The validation type.
   */
  readonly type: string;
  /**
   * The validation reference.
   */
  readonly reference: (...args: any[]) => BaseValidation<any, any, BaseIssue<unknown>>;
  /**
   * The expected property.
   */
  readonly expects: string | null;
  /**
   * Whether it's async.
   */
  readonly async: false;
  /**
   * Validates known input values.
   *
   * @param dataset The input dataset.
   * @param config The configuration.
   *
   * @returns The output dataset.
   *
   * @internal
   */
  readonly "~run": (dataset: OutputDataset<TInput$1, BaseIssue<unknown>>, config: Config<BaseIssue<unknown>>) => OutputDataset<TOutput$1, BaseIssue<unknown> | TIssue>;
  /**
   * The input, output and issue type.
   *
   * @internal
   */
  readonly "~types"?: {
    readonly input: TInput$1;
    readonly output: TOutput$1;
    readonly issue: TIssue;
  } | undefined;
}
/**
 * Base validation async interface.
 */
interface BaseValidationAsync<TInput$1, TOutput$1, TIssue extends BaseIssue<unknown>> extends Omit<BaseValidation<TInput$1, TOutput$1, TIssue>, "reference" | "async" | "~run"> {
  /**
   * The validation reference.
   */
  readonly reference: (...args: any[]) => BaseValidation<any, any, BaseIssue<unknown>> | BaseValidationAsync<any, any, BaseIssue<unknown>>;
  /**
   * Whether it's async.
   */
  readonly async: true;
  /**
   * Validates known input values.
   *
   * @param dataset The input dataset.
   * @param config The configuration.
   *
   * @returns The output dataset.
   *
   * @internal
   */
  readonly "~run": (dataset: OutputDataset<TInput$1, BaseIssue<unknown>>, config: Config<BaseIssue<unknown>>) => Promise<OutputDataset<TOutput$1, BaseIssue<unknown> | TIssue>>;
}
//#endregion
//#region src/types/infer.d.ts
/**
 * Infer input type.
 */
type InferInput<TItem$1 extends BaseSchema<unknown, unknown, BaseIssue<unknown>> | BaseSchemaAsync<unknown, unknown, BaseIssue<unknown>> | BaseValidation<any, unknown, BaseIssue<unknown>> | BaseValidationAsync<any, unknown, BaseIssue<unknown>> | BaseTransformation<any, unknown, BaseIssue<unknown>> | BaseTransformationAsync<any, unknown, BaseIssue<unknown>> | BaseMetadata<any>> = NonNullable<TItem$1["~types"]>["input"];
/**
 * Infer output type.
 */
type InferOutput<TItem$1 extends BaseSchema<unknown, unknown, BaseIssue<unknown>> | BaseSchemaAsync<unknown, unknown, BaseIssue<unknown>> | BaseValidation<any, unknown, BaseIssue<unknown>> | BaseValidationAsync<any, unknown, BaseIssue<unknown>> | BaseTransformation<any, unknown, BaseIssue<unknown>> | BaseTransformationAsync<any, unknown, BaseIssue<unknown>> | BaseMetadata<any>> = NonNullable<TItem$1["~types"]>["output"];
/**
 * Infer issue type.
 */
type InferIssue<TItem$1 extends BaseSchema<unknown, unknown, BaseIssue<unknown>> | BaseSchemaAsync<unknown, unknown, BaseIssue<unknown>> | BaseValidation<any, unknown, BaseIssue<unknown>> | BaseValidationAsync<any, unknown, BaseIssue<unknown>> | BaseTransformation<any, unknown, BaseIssue<unknown>> | BaseTransformationAsync<any, unknown, BaseIssue<unknown>> | BaseMetadata<any>> = NonNullable<TItem$1["~types"]>["issue"];
/**
 * Constructs a type that is maybe readonly.
 */
type MaybeReadonly<TValue$1> = TValue$1 | Readonly<TValue$1>;
/**
 * Constructs a type that is deeply readonly.
 */
type DeepReadonly<TValue$1> = TValue$1 extends Record<string, unknown> | readonly unknown[] ? { readonly [TKey in keyof TValue$1]: DeepReadonly<TValue$1[TKey]>; } : TValue$1;
/**
 * Constructs a type that is maybe deeply readonly.
 */
type MaybeDeepReadonly<TValue$1> = TValue$1 | DeepReadonly<TValue$1>;
/**
 * Constructs a type that is maybe a promise.
 */
type MaybePromise<TValue$1> = TValue$1 | Promise<TValue$1>;
/**
 * Prettifies a type for better readability.
 *
 * Hint: This type has no effect and is only used so that TypeScript displays
 * the final type in the preview instead of the utility types used.
 */
type Prettify<TObject> = { [TKey in keyof TObject]: TObject[TKey]; } & {};
/**
 * Marks specific keys as optional.
 */
type MarkOptional<TObject, TKeys extends keyof TObject> = { [TKey in keyof TObject]?: unknown; } & Omit<TObject, TKeys> & Partial<Pick<TObject, TKeys>>;
/**
 * Extracts first tuple item.
 */
type FirstTupleItem<TTuple extends readonly [unknown, ...unknown[]]> = TTuple[0];
/**
 * Extracts last tuple item.
 */
type LastTupleItem<TTuple extends readonly [unknown, ...unknown[]]> = TTuple[TTuple extends readonly [unknown, ...infer TRest] ? TRest["length"] : never];
//#endregion
//#region src/types/other.d.ts
/**
 * Error message type.
 */
type ErrorMessage<TIssue extends BaseIssue<unknown>> = ((issue: TIssue) => string) | string;
/**
 * Default type.
 */
type Default<TWrapped$1 extends BaseSchema<unknown, unknown, BaseIssue<unknown>>, TInput$1 extends null | undefined> = MaybeDeepReadonly<InferInput<TWrapped$1> | TInput$1> | ((dataset?: UnknownDataset, config?: Config<InferIssue<TWrapped$1>>) => MaybeDeepReadonly<InferInput<TWrapped$1> | TInput$1>) | undefined;
/**
 * Default async type.
 */
type DefaultAsync<TWrapped$1 extends BaseSchema<unknown, unknown, BaseIssue<unknown>> | BaseSchemaAsync<unknown, unknown, BaseIssue<unknown>>, TInput$1 extends null | undefined> = MaybeDeepReadonly<InferInput<TWrapped$1> | TInput$1> | ((dataset?: UnknownDataset, config?: Config<InferIssue<TWrapped$1>>) => MaybePromise<MaybeDeepReadonly<InferInput<TWrapped$1> | TInput$1>>) | undefined;
/**
 * Default value type.
 */
type DefaultValue<TDefault extends Default<BaseSchema<unknown, unknown, BaseIssue<unknown>>, null | undefined> | DefaultAsync<BaseSchema<unknown, unknown, BaseIssue<unknown>> | BaseSchemaAsync<unknown, unknown, BaseIssue<unknown>>, null | undefined>> = TDefault extends DefaultAsync<infer TWrapped extends BaseSchema<unknown, unknown, BaseIssue<unknown>> | BaseSchemaAsync<unknown, unknown, BaseIssue<unknown>>, infer TInput> ? TDefault extends ((dataset?: UnknownDataset, config?: Config<InferIssue<TWrapped>>) => MaybePromise<MaybeDeepReadonly<InferInput<TWrapped> | TInput>>) ? Awaited<ReturnType<TDefault>> : TDefault : never;
//#endregion
//#region src/types/object.d.ts
/**
 * Optional entry schema type.
 */
type OptionalEntrySchema = ExactOptionalSchema<BaseSchema<unknown, unknown, BaseIssue<unknown>>, unknown> | NullishSchema<BaseSchema<unknown, unknown, BaseIssue<unknown>>, unknown> | OptionalSchema<BaseSchema<unknown, unknown, BaseIssue<unknown>>, unknown>;
/**
 * Optional entry schema async type.
 */
type OptionalEntrySchemaAsync = ExactOptionalSchemaAsync<BaseSchema<unknown, unknown, BaseIssue<unknown>> | BaseSchemaAsync<unknown, unknown, BaseIssue<unknown>>, unknown> | NullishSchemaAsync<BaseSchema<unknown, unknown, BaseIssue<unknown>> | BaseSchemaAsync<unknown, unknown, BaseIssue<unknown>>, unknown> | OptionalSchemaAsync<BaseSchema<unknown, unknown, BaseIssue<unknown>> | BaseSchemaAsync<unknown, unknown, BaseIssue<unknown>>, unknown>;
/**
 * Object entries interface.
 */
interface ObjectEntries {
  [key: string]: BaseSchema<unknown, unknown, BaseIssue<unknown>> | SchemaWithFallback<BaseSchema<unknown, unknown, BaseIssue<unknown>>, unknown> | OptionalEntrySchema;
}
/**
 * Object entries async interface.
 */
interface ObjectEntriesAsync {
  [key: string]: BaseSchema<unknown, unknown, BaseIssue<unknown>> | BaseSchemaAsync<unknown, unknown, BaseIssue<unknown>> | SchemaWithFallback<BaseSchema<unknown, unknown, BaseIssue<unknown>>, unknown> | SchemaWithFallbackAsync<BaseSchema<unknown, unknown, BaseIssue<unknown>> | BaseSchemaAsync<unknown, unknown, BaseIssue<unknown>>, unknown> | OptionalEntrySchema | OptionalEntrySchemaAsync;
}
/**
 * Infer entries input type.
 */
type InferEntriesInput<TEntries$1 extends ObjectEntries | ObjectEntriesAsync> = { -readonly [TKey in keyof TEntries$1]: InferInput<TEntries$1[TKey]>; };
/**
 * Infer entries output type.
 */
type InferEntriesOutput<TEntries$1 extends ObjectEntries | ObjectEntriesAsync> = { -readonly [TKey in keyof TEntries$1]: InferOutput<TEntries$1[TKey]>; };
/**
 * Optional input keys type.
 */
type OptionalInputKeys<TEntries$1 extends ObjectEntries | ObjectEntriesAsync> = { [TKey in keyof TEntries$1]: TEntries$1[TKey] extends OptionalEntrySchema | OptionalEntrySchemaAsync ? TKey : never; }[keyof TEntries$1];
/**
 * Optional output keys type.
 */
type OptionalOutputKeys<TEntries$1 extends ObjectEntries | ObjectEntriesAsync> = { [TKey in keyof TEntries$1]: TEntries$1[TKey] extends OptionalEntrySchema | OptionalEntrySchemaAsync ? undefined extends TEntries$1[TKey]["default"] ? TKey : never : never; }[keyof TEntries$1];
/**
 * Input with question marks type.
 */
type InputWithQuestionMarks<TEntries$1 extends ObjectEntries | ObjectEntriesAsync, TObject extends InferEntriesInput<TEntries$1>> = MarkOptional<TObject, OptionalInputKeys<TEntries$1>>;
/**
 * Output with question marks type.
 */
type OutputWithQuestionMarks<TEntries$1 extends ObjectEntries | ObjectEntriesAsync, TObject extends InferEntriesOutput<TEntries$1>> = MarkOptional<TObject, OptionalOutputKeys<TEntries$1>>;
/**
 * Readonly output keys type.
 */
type ReadonlyOutputKeys<TEntries$1 extends ObjectEntries | ObjectEntriesAsync> = { [TKey in keyof TEntries$1]: TEntries$1[TKey] extends {
  readonly pipe: readonly unknown[];
} ? ReadonlyAction<any> extends TEntries$1[TKey]["pipe"][number] ? TKey : never : never; }[keyof TEntries$1];
/**
 * Output with readonly type.
 */
type OutputWithReadonly<TEntries$1 extends ObjectEntries | ObjectEntriesAsync, TObject extends OutputWithQuestionMarks<TEntries$1, InferEntriesOutput<TEntries$1>>> = ReadonlyOutputKeys<TEntries$1> extends never ? TObject : Readonly<TObject> & Pick<TObject, Exclude<keyof TObject, ReadonlyOutputKeys<TEntries$1>>>;
/**
 * Infer object input type.
 */
type InferObjectInput<TEntries$1 extends ObjectEntries | ObjectEntriesAsync> = Prettify<InputWithQuestionMarks<TEntries$1, InferEntriesInput<TEntries$1>>>;
/**
 * Infer object output type.
 */
type InferObjectOutput<TEntries$1 extends ObjectEntries | ObjectEntriesAsync> = Prettify<OutputWithReadonly<TEntries$1, OutputWithQuestionMarks<TEntries$1, InferEntriesOutput<TEntries$1>>>>;
/**
 * Infer object issue type.
 */
type InferObjectIssue<TEntries$1 extends ObjectEntries | ObjectEntriesAsync> = InferIssue<TEntries$1[keyof TEntries$1]>;
//#endregion
//#region src/types/tuple.d.ts
/**
 * Tuple items type.
 */
type TupleItems = MaybeReadonly<BaseSchema<unknown, unknown, BaseIssue<unknown>>[]>;
/**
 * Tuple items async type.
 */
type TupleItemsAsync = MaybeReadonly<(BaseSchema<unknown, unknown, BaseIssue<unknown>> | BaseSchemaAsync<unknown, unknown, BaseIssue<unknown>>)[]>;
/**
 * Infer tuple input type.
 */
type InferTupleInput<TItems$1 extends TupleItems | TupleItemsAsync> = { -readonly [TKey in keyof TItems$1]: InferInput<TItems$1[TKey]>; };
/**
 * Infer tuple output type.
 */
type InferTupleOutput<TItems$1 extends TupleItems | TupleItemsAsync> = { -readonly [TKey in keyof TItems$1]: InferOutput<TItems$1[TKey]>; };
/**
 * Infer tuple issue type.
 */
type InferTupleIssue<TItems$1 extends TupleItems | TupleItemsAsync> = InferIssue<TItems$1[number]>;
//#endregion
//#region src/types/issue.d.ts
/**
 * Array path item interface.
 */
interface ArrayPathItem {
  /**
   * The path item type.
   */
  readonly type: "array";
  /**
   * The path item origin.
   */
  readonly origin: "value";
  /**
   * The path item input.
   */
  readonly input: MaybeReadonly<unknown[]>;
  /**
   * The path item key.
   */
  readonly key: number;
  /**
   * The path item value.
   */
  readonly value: unknown;
}
/**
 * Map path item interface.
 */
interface MapPathItem {
  /**
   * The path item type.
   */
  readonly type: "map";
  /**
   * The path item origin.
   */
  readonly origin: "key" | "value";
  /**
   * The path item input.
   */
  readonly input: Map<unknown, unknown>;
  /**
   * The path item key.
   */
  readonly key: unknown;
  /**
   * The path item value.
   */
  readonly value: unknown;
}
/**
 * Object path item interface.
 */
interface ObjectPathItem {
  /**
   * The path item type.
   */
  readonly type: "object";
  /**
   * The path item origin.
   */
  readonly origin: "key" | "value";
  /**
   * The path item input.
   */
  readonly input: Record<string, unknown>;
  /**
   * The path item key.
   */
  readonly key: string;
  /**
   * The path item value.
   */
  readonly value: unknown;
}
/**
 * Set path item interface.
 */
interface SetPathItem {
  /**
   * The path item type.
   */
  readonly type: "set";
  /**
   * The path item origin.
   */
  readonly origin: "value";
  /**
   * The path item input.
   */
  readonly input: Set<unknown>;
  /**
   * The path item key.
   */
  readonly key: null;
  /**
   * The path item key.
   */
  readonly value: unknown;
}
/**
 * Unknown path item interface.
 */
interface UnknownPathItem {
  /**
   * The path item type.
   */
  readonly type: "unknown";
  /**
   * The path item origin.
   */
  readonly origin: "key" | "value";
  /**
   * The path item input.
   */
  readonly input: unknown;
  /**
   * The path item key.
   */
  readonly key: unknown;
  /**
   * The path item value.
   */
  readonly value: unknown;
}
/**
 * Issue path item type.
 */
type IssuePathItem = ArrayPathItem | MapPathItem | ObjectPathItem | SetPathItem | UnknownPathItem;
/**
 * Base issue interface.
 */
interface BaseIssue<TInput$1> extends Config<BaseIssue<TInput$1>> {
  /**
   * The issue kind.
   */
  readonly kind: "schema" | "validation" | "transformation";
  /**
   * The issue type.
   */
  readonly type: string;
  /**
   * The raw input data.
   */
  readonly input: TInput$1;
  /**
   * The expected property.
   */
  readonly expected: string | null;
  /**
   * The received property.
   */
  readonly received: string;
  /**
   * The error message.
   */
  readonly message: string;
  /**
   * The input requirement.
   */
  readonly requirement?: unknown | undefined;
  /**
   * The issue path.
   */
  readonly path?: [IssuePathItem, ...IssuePathItem[]] | undefined;
  /**
   * The sub issues.
   */
  readonly issues?: [BaseIssue<TInput$1>, ...BaseIssue<TInput$1>[]] | undefined;
}
//#endregion
//#region src/types/config.d.ts
/**
 * Config interface.
 */
interface Config<TIssue extends BaseIssue<unknown>> {
  /**
   * The selected language.
   */
  readonly lang?: string | undefined;
  /**
   * The error message.
   */
  readonly message?: ErrorMessage<TIssue> | undefined;
  /**
   * Whether it should be aborted early.
   */
  readonly abortEarly?: boolean | undefined;
  /**
   * Whether a pipe should be aborted early.
   */
  readonly abortPipeEarly?: boolean | undefined;
}
//#endregion
//#region src/types/pipe.d.ts
/**
 * Pipe action type.
 */
type PipeAction<TInput$1, TOutput$1, TIssue extends BaseIssue<unknown>> = BaseValidation<TInput$1, TOutput$1, TIssue> | BaseTransformation<TInput$1, TOutput$1, TIssue> | BaseMetadata<TInput$1>;
/**
 * Pipe item type.
 */
type PipeItem<TInput$1, TOutput$1, TIssue extends BaseIssue<unknown>> = BaseSchema<TInput$1, TOutput$1, TIssue> | PipeAction<TInput$1, TOutput$1, TIssue>;
//#endregion
//#region src/schemas/array/types.d.ts
/**
 * Array issue interface.
 */
interface ArrayIssue extends BaseIssue<unknown> {
  /**
   * The issue kind.
   */
  readonly kind: "schema";
  /**
   * The issue type.
   */
  readonly type: "array";
  /**
   * The expected property.
   */
  readonly expected: "Array";
}
//#endregion
//#region src/schemas/array/array.d.ts
/**
 * Array schema interface.
 */
interface ArraySchema<TItem$1 extends BaseSchema<unknown, unknown, BaseIssue<unknown>>, TMessage extends ErrorMessage<ArrayIssue> | undefined> extends BaseSchema<InferInput<TItem$1>[], InferOutput<TItem$1>[], ArrayIssue | InferIssue<TItem$1>> {
  /**
   * The schema type.
   */
  readonly type: "array";
  /**
   * The schema reference.
   */
  readonly reference: typeof array;
  /**
   * The expected property.
   */
  readonly expects: "Array";
  /**
   * The array item schema.
   */
  readonly item: TItem$1;
  /**
   * The error message.
   */
  readonly message: TMessage;
}
/**
 * Creates an array schema.
 *
 * @param item The item schema.
 *
 * @returns An array schema.
 */
declare function array<const TItem$1 extends BaseSchema<unknown, unknown, BaseIssue<unknown>>>(item: TItem$1): ArraySchema<TItem$1, undefined>;
/**
 * Creates an array schema.
 *
 * @param item The item schema.
 * @param message The error message.
 *
 * @returns An array schema.
 */
declare function array<const TItem$1 extends BaseSchema<unknown, unknown, BaseIssue<unknown>>, const TMessage extends ErrorMessage<ArrayIssue> | undefined>(item: TItem$1, message: TMessage): ArraySchema<TItem$1, TMessage>;
//#endregion
//#region src/schemas/boolean/boolean.d.ts
/**
 * Boolean issue interface.
 */
interface BooleanIssue extends BaseIssue<unknown> {
  /**
   * The issue kind.
   */
  readonly kind: "schema";
  /**
   * The issue type.
   */
  readonly type: "boolean";
  /**
   * The expected property.
   */
  readonly expected: "boolean";
}
/**
 * Boolean schema interface.
 */
interface BooleanSchema<TMessage extends ErrorMessage<BooleanIssue> | undefined> extends BaseSchema<boolean, boolean, BooleanIssue> {
  /**
   * The schema type.
   */
  readonly type: "boolean";
  /**
   * The schema reference.
   */
  readonly reference: typeof boolean;
  /**
   * The expected property.
   */
  readonly expects: "boolean";
  /**
   * The error message.
   */
  readonly message: TMessage;
}
/**
 * Creates a boolean schema.
 *
 * @returns A boolean schema.
 */
declare function boolean(): BooleanSchema<undefined>;
/**
 * Creates a boolean schema.
 *
 * @param message The error message.
 *
 * @returns A boolean schema.
 */
declare function boolean<const TMessage extends ErrorMessage<BooleanIssue> | undefined>(message: TMessage): BooleanSchema<TMessage>;
//#endregion
//#region src/schemas/exactOptional/exactOptional.d.ts
/**
 * Exact optional schema interface.
 */
interface ExactOptionalSchema<TWrapped$1 extends BaseSchema<unknown, unknown, BaseIssue<unknown>>, TDefault extends Default<TWrapped$1, never>> extends BaseSchema<InferInput<TWrapped$1>, InferOutput<TWrapped$1>, InferIssue<TWrapped$1>> {
  /**
   * The schema type.
   */
  readonly type: "exact_optional";
  /**
   * The schema reference.
   */
  readonly reference: typeof exactOptional;
  /**
   * The expected property.
   */
  readonly expects: TWrapped$1["expects"];
  /**
   * The wrapped schema.
   */
  readonly wrapped: TWrapped$1;
  /**
   * The default value.
   */
  readonly default: TDefault;
}
/**
 * Creates an exact optional schema.
 *
 * @param wrapped The wrapped schema.
 *
 * @returns An exact optional schema.
 */
declare function exactOptional<const TWrapped$1 extends BaseSchema<unknown, unknown, BaseIssue<unknown>>>(wrapped: TWrapped$1): ExactOptionalSchema<TWrapped$1, undefined>;
/**
 * Creates an exact optional schema.
 *
 * @param wrapped The wrapped schema.
 * @param default_ The default value.
 *
 * @returns An exact optional schema.
 */
declare function exactOptional<const TWrapped$1 extends BaseSchema<unknown, unknown, BaseIssue<unknown>>, const TDefault extends Default<TWrapped$1, never>>(wrapped: TWrapped$1, default_: TDefault): ExactOptionalSchema<TWrapped$1, TDefault>;
//#endregion
//#region src/schemas/exactOptional/exactOptionalAsync.d.ts
/**
 * Exact optional schema async interface.
 */
interface ExactOptionalSchemaAsync<TWrapped$1 extends BaseSchema<unknown, unknown, BaseIssue<unknown>> | BaseSchemaAsync<unknown, unknown, BaseIssue<unknown>>, TDefault extends DefaultAsync<TWrapped$1, never>> extends BaseSchemaAsync<InferInput<TWrapped$1>, InferOutput<TWrapped$1>, InferIssue<TWrapped$1>> {
  /**
   * The schema type.
   */
  readonly type: "exact_optional";
  /**
   * The schema reference.
   */
  readonly reference: typeof exactOptional | typeof exactOptionalAsync;
  /**
   * The expected property.
   */
  readonly expects: TWrapped$1["expects"];
  /**
   * The wrapped schema.
   */
  readonly wrapped: TWrapped$1;
  /**
   * The default value.
   */
  readonly default: TDefault;
}
/**
 * Creates an exact optional schema.
 *
 * @param wrapped The wrapped schema.
 *
 * @returns An exact optional schema.
 */
declare function exactOptionalAsync<const TWrapped$1 extends BaseSchema<unknown, unknown, BaseIssue<unknown>> | BaseSchemaAsync<unknown, unknown, BaseIssue<unknown>>>(wrapped: TWrapped$1): ExactOptionalSchemaAsync<TWrapped$1, undefined>;
/**
 * Creates an exact optional schema.
 *
 * @param wrapped The wrapped schema.
 * @param default_ The default value.
 *
 * @returns An exact optional schema.
 */
declare function exactOptionalAsync<const TWrapped$1 extends BaseSchema<unknown, unknown, BaseIssue<unknown>> | BaseSchemaAsync<unknown, unknown, BaseIssue<unknown>>, const TDefault extends DefaultAsync<TWrapped$1, never>>(wrapped: TWrapped$1, default_: TDefault): ExactOptionalSchemaAsync<TWrapped$1, TDefault>;
//#endregion
//#region src/schemas/literal/literal.d.ts
/**
 * Literal type.
 */
type Literal = bigint | boolean | number | string | symbol;
/**
 * Literal issue interface.
 */
interface LiteralIssue extends BaseIssue<unknown> {
  /**
   * The issue kind.
   */
  readonly kind: "schema";
  /**
   * The issue type.
   */
  readonly type: "literal";
  /**
   * The expected property.
   */
  readonly expected: string;
}
/**
 * Literal schema interface.
 */
interface LiteralSchema<TLiteral extends Literal, TMessage extends ErrorMessage<LiteralIssue> | undefined> extends BaseSchema<TLiteral, TLiteral, LiteralIssue> {
  /**
   * The schema type.
   */
  readonly type: "literal";
  /**
   * The schema reference.
   */
  readonly reference: typeof literal;
  /**
   * The literal value.
   */
  readonly literal: TLiteral;
  /**
   * The error message.
   */
  readonly message: TMessage;
}
/**
 * Creates a literal schema.
 *
 * @param literal_ The literal value.
 *
 * @returns A literal schema.
 */
declare function literal<const TLiteral extends Literal>(literal_: TLiteral): LiteralSchema<TLiteral, undefined>;
/**
 * Creates a literal schema.
 *
 * @param literal_ The literal value.
 * @param message The error message.
 *
 * @returns A literal schema.
 */
declare function literal<const TLiteral extends Literal, const TMessage extends ErrorMessage<LiteralIssue> | undefined>(literal_: TLiteral, message: TMessage): LiteralSchema<TLiteral, TMessage>;
//#endregion
//#region src/schemas/nullable/types.d.ts
/**
 * Infer nullable output type.
 */
type InferNullableOutput<TWrapped$1 extends BaseSchema<unknown, unknown, BaseIssue<unknown>> | BaseSchemaAsync<unknown, unknown, BaseIssue<unknown>>, TDefault extends DefaultAsync<TWrapped$1, null>> = undefined extends TDefault ? InferOutput<TWrapped$1> | null : InferOutput<TWrapped$1> | Extract<DefaultValue<TDefault>, null>;
//#endregion
//#region src/schemas/nullable/nullable.d.ts
/**
 * Nullable schema interface.
 */
interface NullableSchema<TWrapped$1 extends BaseSchema<unknown, unknown, BaseIssue<unknown>>, TDefault extends Default<TWrapped$1, null>> extends BaseSchema<InferInput<TWrapped$1> | null, InferNullableOutput<TWrapped$1, TDefault>, InferIssue<TWrapped$1>> {
  /**
   * The schema type.
   */
  readonly type: "nullable";
  /**
   * The schema reference.
   */
  readonly reference: typeof nullable;
  /**
   * The expected property.
   */
  readonly expects: `(${TWrapped$1["expects"]} | null)`;
  /**
   * The wrapped schema.
   */
  readonly wrapped: TWrapped$1;
  /**
   * The default value.
   */
  readonly default: TDefault;
}
/**
 * Creates a nullable schema.
 *
 * @param wrapped The wrapped schema.
 *
 * @returns A nullable schema.
 */
declare function nullable<const TWrapped$1 extends BaseSchema<unknown, unknown, BaseIssue<unknown>>>(wrapped: TWrapped$1): NullableSchema<TWrapped$1, undefined>;
/**
 * Creates a nullable schema.
 *
 * @param wrapped The wrapped schema.
 * @param default_ The default value.
 *
 * @returns A nullable schema.
 */
declare function nullable<const TWrapped$1 extends BaseSchema<unknown, unknown, BaseIssue<unknown>>, const TDefault extends Default<TWrapped$1, null>>(wrapped: TWrapped$1, default_: TDefault): NullableSchema<TWrapped$1, TDefault>;
//#endregion
//#region src/schemas/nullish/types.d.ts
/**
 * Infer nullish output type.
 */
type InferNullishOutput<TWrapped$1 extends BaseSchema<unknown, unknown, BaseIssue<unknown>> | BaseSchemaAsync<unknown, unknown, BaseIssue<unknown>>, TDefault extends DefaultAsync<TWrapped$1, null | undefined>> = undefined extends TDefault ? InferOutput<TWrapped$1> | null | undefined : InferOutput<TWrapped$1> | Extract<DefaultValue<TDefault>, null | undefined>;
//#endregion
//#region src/schemas/nullish/nullish.d.ts
/**
 * Nullish schema interface.
 */
interface NullishSchema<TWrapped$1 extends BaseSchema<unknown, unknown, BaseIssue<unknown>>, TDefault extends Default<TWrapped$1, null | undefined>> extends BaseSchema<InferInput<TWrapped$1> | null | undefined, InferNullishOutput<TWrapped$1, TDefault>, InferIssue<TWrapped$1>> {
  /**
   * The schema type.
   */
  readonly type: "nullish";
  /**
   * The schema reference.
   */
  readonly reference: typeof nullish;
  /**
   * The expected property.
   */
  readonly expects: `(${TWrapped$1["expects"]} | null | undefined)`;
  /**
   * The wrapped schema.
   */
  readonly wrapped: TWrapped$1;
  /**
   * The default value.
   */
  readonly default: TDefault;
}
/**
 * Creates a nullish schema.
 *
 * @param wrapped The wrapped schema.
 *
 * @returns A nullish schema.
 */
declare function nullish<const TWrapped$1 extends BaseSchema<unknown, unknown, BaseIssue<unknown>>>(wrapped: TWrapped$1): NullishSchema<TWrapped$1, undefined>;
/**
 * Creates a nullish schema.
 *
 * @param wrapped The wrapped schema.
 * @param default_ The default value.
 *
 * @returns A nullish schema.
 */
declare function nullish<const TWrapped$1 extends BaseSchema<unknown, unknown, BaseIssue<unknown>>, const TDefault extends Default<TWrapped$1, null | undefined>>(wrapped: TWrapped$1, default_: TDefault): NullishSchema<TWrapped$1, TDefault>;
//#endregion
//#region src/schemas/nullish/nullishAsync.d.ts
/**
 * Nullish schema async interface.
 */
interface NullishSchemaAsync<TWrapped$1 extends BaseSchema<unknown, unknown, BaseIssue<unknown>> | BaseSchemaAsync<unknown, unknown, BaseIssue<unknown>>, TDefault extends DefaultAsync<TWrapped$1, null | undefined>> extends BaseSchemaAsync<InferInput<TWrapped$1> | null | undefined, InferNullishOutput<TWrapped$1, TDefault>, InferIssue<TWrapped$1>> {
  /**
   * The schema type.
   */
  readonly type: "nullish";
  /**
   * The schema reference.
   */
  readonly reference: typeof nullish | typeof nullishAsync;
  /**
   * The expected property.
   */
  readonly expects: `(${TWrapped$1["expects"]} | null | undefined)`;
  /**
   * The wrapped schema.
   */
  readonly wrapped: TWrapped$1;
  /**
   * The default value.
   */
  readonly default: TDefault;
}
/**
 * Creates a nullish schema.
 *
 * @param wrapped The wrapped schema.
 *
 * @returns A nullish schema.
 */
declare function nullishAsync<const TWrapped$1 extends BaseSchema<unknown, unknown, BaseIssue<unknown>> | BaseSchemaAsync<unknown, unknown, BaseIssue<unknown>>>(wrapped: TWrapped$1): NullishSchemaAsync<TWrapped$1, undefined>;
/**
 * Creates a nullish schema.
 *
 * @param wrapped The wrapped schema.
 * @param default_ The default value.
 *
 * @returns A nullish schema.
 */
declare function nullishAsync<const TWrapped$1 extends BaseSchema<unknown, unknown, BaseIssue<unknown>> | BaseSchemaAsync<unknown, unknown, BaseIssue<unknown>>, const TDefault extends DefaultAsync<TWrapped$1, null | undefined>>(wrapped: TWrapped$1, default_: TDefault): NullishSchemaAsync<TWrapped$1, TDefault>;
//#endregion
//#region src/schemas/number/number.d.ts
/**
 * Number issue interface.
 */
interface NumberIssue extends BaseIssue<unknown> {
  /**
   * The issue kind.
   */
  readonly kind: "schema";
  /**
   * The issue type.
   */
  readonly type: "number";
  /**
   * The expected property.
   */
  readonly expected: "number";
}
/**
 * Number schema interface.
 */
interface NumberSchema<TMessage extends ErrorMessage<NumberIssue> | undefined> extends BaseSchema<number, number, NumberIssue> {
  /**
   * The schema type.
   */
  readonly type: "number";
  /**
   * The schema reference.
   */
  readonly reference: typeof number;
  /**
   * The expected property.
   */
  readonly expects: "number";
  /**
   * The error message.
   */
  readonly message: TMessage;
}
/**
 * Creates a number schema.
 *
 * @returns A number schema.
 */
declare function number(): NumberSchema<undefined>;
/**
 * Creates a number schema.
 *
 * @param message The error message.
 *
 * @returns A number schema.
 */
declare function number<const TMessage extends ErrorMessage<NumberIssue> | undefined>(message: TMessage): NumberSchema<TMessage>;
//#endregion
//#region src/schemas/optional/types.d.ts
/**
 * Infer optional output type.
 */
type InferOptionalOutput<TWrapped$1 extends BaseSchema<unknown, unknown, BaseIssue<unknown>> | BaseSchemaAsync<unknown, unknown, BaseIssue<unknown>>, TDefault extends DefaultAsync<TWrapped$1, undefined>> = undefined extends TDefault ? InferOutput<TWrapped$1> | undefined : InferOutput<TWrapped$1> | Extract<DefaultValue<TDefault>, undefined>;
//#endregion
//#region src/schemas/optional/optional.d.ts
/**
 * Optional schema interface.
 */
interface OptionalSchema<TWrapped$1 extends BaseSchema<unknown, unknown, BaseIssue<unknown>>, TDefault extends Default<TWrapped$1, undefined>> extends BaseSchema<InferInput<TWrapped$1> | undefined, InferOptionalOutput<TWrapped$1, TDefault>, InferIssue<TWrapped$1>> {
  /**
   * The schema type.
   */
  readonly type: "optional";
  /**
   * The schema reference.
   */
  readonly reference: typeof optional;
  /**
   * The expected property.
   */
  readonly expects: `(${TWrapped$1["expects"]} | undefined)`;
  /**
   * The wrapped schema.
   */
  readonly wrapped: TWrapped$1;
  /**
   * The default value.
   */
  readonly default: TDefault;
}
/**
 * Creates an optional schema.
 *
 * @param wrapped The wrapped schema.
 *
 * @returns An optional schema.
 */
declare function optional<const TWrapped$1 extends BaseSchema<unknown, unknown, BaseIssue<unknown>>>(wrapped: TWrapped$1): OptionalSchema<TWrapped$1, undefined>;
/**
 * Creates an optional schema.
 *
 * @param wrapped The wrapped schema.
 * @param default_ The default value.
 *
 * @returns An optional schema.
 */
declare function optional<const TWrapped$1 extends BaseSchema<unknown, unknown, BaseIssue<unknown>>, const TDefault extends Default<TWrapped$1, undefined>>(wrapped: TWrapped$1, default_: TDefault): OptionalSchema<TWrapped$1, TDefault>;
//#endregion
//#region src/schemas/optional/optionalAsync.d.ts
/**
 * Optional schema async interface.
 */
interface OptionalSchemaAsync<TWrapped$1 extends BaseSchema<unknown, unknown, BaseIssue<unknown>> | BaseSchemaAsync<unknown, unknown, BaseIssue<unknown>>, TDefault extends DefaultAsync<TWrapped$1, undefined>> extends BaseSchemaAsync<InferInput<TWrapped$1> | undefined, InferOptionalOutput<TWrapped$1, TDefault>, InferIssue<TWrapped$1>> {
  /**
   * The schema type.
   */
  readonly type: "optional";
  /**
   * The schema reference.
   */
  readonly reference: typeof optional | typeof optionalAsync;
  /**
   * The expected property.
   */
  readonly expects: `(${TWrapped$1["expects"]} | undefined)`;
  /**
   * The wrapped schema.
   */
  readonly wrapped: TWrapped$1;
  /**
   * The default value.
   */
  readonly default: TDefault;
}
/**
 * Creates an optional schema.
 *
 * @param wrapped The wrapped schema.
 *
 * @returns An optional schema.
 */
declare function optionalAsync<const TWrapped$1 extends BaseSchema<unknown, unknown, BaseIssue<unknown>> | BaseSchemaAsync<unknown, unknown, BaseIssue<unknown>>>(wrapped: TWrapped$1): OptionalSchemaAsync<TWrapped$1, undefined>;
/**
 * Creates an optional schema.
 *
 * @param wrapped The wrapped schema.
 * @param default_ The default value.
 *
 * @returns An optional schema.
 */
declare function optionalAsync<const TWrapped$1 extends BaseSchema<unknown, unknown, BaseIssue<unknown>> | BaseSchemaAsync<unknown, unknown, BaseIssue<unknown>>, const TDefault extends DefaultAsync<TWrapped$1, undefined>>(wrapped: TWrapped$1, default_: TDefault): OptionalSchemaAsync<TWrapped$1, TDefault>;
//#endregion
//#region src/schemas/picklist/picklist.d.ts
/**
 * Picklist options type.
 */
type PicklistOptions = MaybeReadonly<(string | number | bigint)[]>;
/**
 * Picklist issue interface.
 */
interface PicklistIssue extends BaseIssue<unknown> {
  /**
   * The issue kind.
   */
  readonly kind: "schema";
  /**
   * The issue type.
   */
  readonly type: "picklist";
  /**
   * The expected property.
   */
  readonly expected: string;
}
/**
 * Picklist schema interface.
 */
interface PicklistSchema<TOptions$1 extends PicklistOptions, TMessage extends ErrorMessage<PicklistIssue> | undefined> extends BaseSchema<TOptions$1[number], TOptions$1[number], PicklistIssue> {
  /**
   * The schema type.
   */
  readonly type: "picklist";
  /**
   * The schema reference.
   */
  readonly reference: typeof picklist;
  /**
   * The picklist options.
   */
  readonly options: TOptions$1;
  /**
   * The error message.
   */
  readonly message: TMessage;
}
/**
 * Creates a picklist schema.
 *
 * @param options The picklist options.
 *
 * @returns A picklist schema.
 */
declare function picklist<const TOptions$1 extends PicklistOptions>(options: TOptions$1): PicklistSchema<TOptions$1, undefined>;
/**
 * Creates a picklist schema.
 *
 * @param options The picklist options.
 * @param message The error message.
 *
 * @returns A picklist schema.
 */
declare function picklist<const TOptions$1 extends PicklistOptions, const TMessage extends ErrorMessage<PicklistIssue> | undefined>(options: TOptions$1, message: TMessage): PicklistSchema<TOptions$1, TMessage>;
//#endregion
//#region src/schemas/record/types.d.ts
/**
 * Record issue interface.
 */
interface RecordIssue extends BaseIssue<unknown> {
  /**
   * The issue kind.
   */
  readonly kind: "schema";
  /**
   * The issue type.
   */
  readonly type: "record";
  /**
   * The expected property.
   */
  readonly expected: "Object";
}
/**
 * Is literal type.
 */
type IsLiteral<TKey$1 extends string | number | symbol> = string extends TKey$1 ? false : number extends TKey$1 ? false : symbol extends TKey$1 ? false : TKey$1 extends Brand<string | number | symbol> ? false : true;
/**
 * Optional keys type.
 */
type OptionalKeys<TObject extends Record<string | number | symbol, unknown>> = { [TKey in keyof TObject]: IsLiteral<TKey> extends true ? TKey : never; }[keyof TObject];
/**
 * With question marks type.
 *
 * Hint: We mark an entry as optional if we detect that its key is a literal
 * type. The reason for this is that it is not technically possible to detect
 * missing literal keys without restricting the key schema to `string`, `enum`
 * and `picklist`. However, if `enum` and `picklist` are used, it is better to
 * use `object` with `entriesFromList` because it already covers the needed
 * functionality. This decision also reduces the bundle size of `record`,
 * because it only needs to check the entries of the input and not any missing
 * keys.
 */
type WithQuestionMarks<TObject extends Record<string | number | symbol, unknown>> = MarkOptional<TObject, OptionalKeys<TObject>>;
/**
 * With readonly type.
 */
type WithReadonly<TValue$1 extends BaseSchema<unknown, unknown, BaseIssue<unknown>> | BaseSchemaAsync<unknown, unknown, BaseIssue<unknown>>, TObject extends WithQuestionMarks<Record<string | number | symbol, unknown>>> = TValue$1 extends {
  readonly pipe: readonly unknown[];
} ? ReadonlyAction<any> extends TValue$1["pipe"][number] ? Readonly<TObject> : TObject : TObject;
/**
 * Infer record input type.
 */
type InferRecordInput<TKey$1 extends BaseSchema<string, string | number | symbol, BaseIssue<unknown>> | BaseSchemaAsync<string, string | number | symbol, BaseIssue<unknown>>, TValue$1 extends BaseSchema<unknown, unknown, BaseIssue<unknown>> | BaseSchemaAsync<unknown, unknown, BaseIssue<unknown>>> = Prettify<WithQuestionMarks<Record<InferInput<TKey$1>, InferInput<TValue$1>>>>;
/**
 * Infer record output type.
 */
type InferRecordOutput<TKey$1 extends BaseSchema<string, string | number | symbol, BaseIssue<unknown>> | BaseSchemaAsync<string, string | number | symbol, BaseIssue<unknown>>, TValue$1 extends BaseSchema<unknown, unknown, BaseIssue<unknown>> | BaseSchemaAsync<unknown, unknown, BaseIssue<unknown>>> = Prettify<WithReadonly<TValue$1, WithQuestionMarks<Record<InferOutput<TKey$1>, InferOutput<TValue$1>>>>>;
//#endregion
//#region src/schemas/record/record.d.ts
/**
 * Record schema interface.
 */
interface RecordSchema<TKey$1 extends BaseSchema<string, string | number | symbol, BaseIssue<unknown>>, TValue$1 extends BaseSchema<unknown, unknown, BaseIssue<unknown>>, TMessage extends ErrorMessage<RecordIssue> | undefined> extends BaseSchema<InferRecordInput<TKey$1, TValue$1>, InferRecordOutput<TKey$1, TValue$1>, RecordIssue | InferIssue<TKey$1> | InferIssue<TValue$1>> {
  /**
   * The schema type.
   */
  readonly type: "record";
  /**
   * The schema reference.
   */
  readonly reference: typeof record;
  /**
   * The expected property.
   */
  readonly expects: "Object";
  /**
   * The record key schema.
   */
  readonly key: TKey$1;
  /**
   * The record value schema.
   */
  readonly value: TValue$1;
  /**
   * The error message.
   */
  readonly message: TMessage;
}
/**
 * Creates a record schema.
 *
 * @param key The key schema.
 * @param value The value schema.
 *
 * @returns A record schema.
 */
declare function record<const TKey$1 extends BaseSchema<string, string | number | symbol, BaseIssue<unknown>>, const TValue$1 extends BaseSchema<unknown, unknown, BaseIssue<unknown>>>(key: TKey$1, value: TValue$1): RecordSchema<TKey$1, TValue$1, undefined>;
/**
 * Creates a record schema.
 *
 * @param key The key schema.
 * @param value The value schema.
 * @param message The error message.
 *
 * @returns A record schema.
 */
declare function record<const TKey$1 extends BaseSchema<string, string | number | symbol, BaseIssue<unknown>>, const TValue$1 extends BaseSchema<unknown, unknown, BaseIssue<unknown>>, const TMessage extends ErrorMessage<RecordIssue> | undefined>(key: TKey$1, value: TValue$1, message: TMessage): RecordSchema<TKey$1, TValue$1, TMessage>;
//#endregion
//#region src/schemas/strictObject/types.d.ts
/**
 * Strict object issue interface.
 */
interface StrictObjectIssue extends BaseIssue<unknown> {
  /**
   * The issue kind.
   */
  readonly kind: "schema";
  /**
   * The issue type.
   */
  readonly type: "strict_object";
  /**
   * The expected property.
   */
  readonly expected: "Object" | `"${string}"` | "never";
}
//#endregion
//#region src/schemas/strictObject/strictObject.d.ts
/**
 * Strict object schema interface.
 */
interface StrictObjectSchema<TEntries$1 extends ObjectEntries, TMessage extends ErrorMessage<StrictObjectIssue> | undefined> extends BaseSchema<InferObjectInput<TEntries$1>, InferObjectOutput<TEntries$1>, StrictObjectIssue | InferObjectIssue<TEntries$1>> {
  /**
   * The schema type.
   */
  readonly type: "strict_object";
  /**
   * The schema reference.
   */
  readonly reference: typeof strictObject;
  /**
   * The expected property.
   */
  readonly expects: "Object";
  /**
   * The entries schema.
   */
  readonly entries: TEntries$1;
  /**
   * The error message.
   */
  readonly message: TMessage;
}
/**
 * Creates a strict object schema.
 *
 * @param entries The entries schema.
 *
 * @returns A strict object schema.
 */
declare function strictObject<const TEntries$1 extends ObjectEntries>(entries: TEntries$1): StrictObjectSchema<TEntries$1, undefined>;
/**
 * Creates a strict object schema.
 *
 * @param entries The entries schema.
 * @param message The error message.
 *
 * @returns A strict object schema.
 */
declare function strictObject<const TEntries$1 extends ObjectEntries, const TMessage extends ErrorMessage<StrictObjectIssue> | undefined>(entries: TEntries$1, message: TMessage): StrictObjectSchema<TEntries$1, TMessage>;
//#endregion
//#region src/schemas/string/string.d.ts
/**
 * String issue interface.
 */
interface StringIssue extends BaseIssue<unknown> {
  /**
   * The issue kind.
   */
  readonly kind: "schema";
  /**
   * The issue type.
   */
  readonly type: "string";
  /**
   * The expected property.
   */
  readonly expected: "string";
}
/**
 * String schema interface.
 */
interface StringSchema<TMessage extends ErrorMessage<StringIssue> | undefined> extends BaseSchema<string, string, StringIssue> {
  /**
   * The schema type.
   */
  readonly type: "string";
  /**
   * The schema reference.
   */
  readonly reference: typeof string;
  /**
   * The expected property.
   */
  readonly expects: "string";
  /**
   * The error message.
   */
  readonly message: TMessage;
}
/**
 * Creates a string schema.
 *
 * @returns A string schema.
 */
declare function string(): StringSchema<undefined>;
/**
 * Creates a string schema.
 *
 * @param message The error message.
 *
 * @returns A string schema.
 */
declare function string<const TMessage extends ErrorMessage<StringIssue> | undefined>(message: TMessage): StringSchema<TMessage>;
//#endregion
//#region src/schemas/tuple/types.d.ts
/**
 * Tuple issue interface.
 */
interface TupleIssue extends BaseIssue<unknown> {
  /**
   * The issue kind.
   */
  readonly kind: "schema";
  /**
   * The issue type.
   */
  readonly type: "tuple";
  /**
   * The expected property.
   */
  readonly expected: "Array";
}
//#endregion
//#region src/schemas/tuple/tuple.d.ts
/**
 * Tuple schema interface.
 */
interface TupleSchema<TItems$1 extends TupleItems, TMessage extends ErrorMessage<TupleIssue> | undefined> extends BaseSchema<InferTupleInput<TItems$1>, InferTupleOutput<TItems$1>, TupleIssue | InferTupleIssue<TItems$1>> {
  /**
   * The schema type.
   */
  readonly type: "tuple";
  /**
   * The schema reference.
   */
  readonly reference: typeof tuple;
  /**
   * The expected property.
   */
  readonly expects: "Array";
  /**
   * The items schema.
   */
  readonly items: TItems$1;
  /**
   * The error message.
   */
  readonly message: TMessage;
}
/**
 * Creates a tuple schema.
 *
 * Hint: This schema removes unknown items. The output will only include the
 * items you specify. To include unknown items, use `looseTuple`. To
 * return an issue for unknown items, use `strictTuple`. To include and
 * validate unknown items, use `tupleWithRest`.
 *
 * @param items The items schema.
 *
 * @returns A tuple schema.
 */
declare function tuple<const TItems$1 extends TupleItems>(items: TItems$1): TupleSchema<TItems$1, undefined>;
/**
 * Creates a tuple schema.
 *
 * Hint: This schema removes unknown items. The output will only include the
 * items you specify. To include unknown items, use `looseTuple`. To
 * return an issue for unknown items, use `strictTuple`. To include and
 * validate unknown items, use `tupleWithRest`.
 *
 * @param items The items schema.
 * @param message The error message.
 *
 * @returns A tuple schema.
 */
declare function tuple<const TItems$1 extends TupleItems, const TMessage extends ErrorMessage<TupleIssue> | undefined>(items: TItems$1, message: TMessage): TupleSchema<TItems$1, TMessage>;
//#endregion
//#region src/actions/brand/brand.d.ts
/**
 * Brand symbol.
 */
declare const BrandSymbol: unique symbol;
/**
 * Brand name type.
 */
type BrandName = string | number | symbol;
/**
 * Brand interface.
 */
interface Brand<TName extends BrandName> {
  [BrandSymbol]: { [TValue in TName]: TValue; };
}
//#endregion
//#region src/actions/description/description.d.ts
/**
 * Description action interface.
 */
interface DescriptionAction<TInput$1, TDescription extends string> extends BaseMetadata<TInput$1> {
  /**
   * The action type.
   */
  readonly type: "description";
  /**
   * The action reference.
   */
  readonly reference: typeof description;
  /**
   * The description text.
   */
  readonly description: TDescription;
}
/**
 * Creates a description metadata action.
 *
 * @param description_ The description text.
 *
 * @returns A description action.
 */
declare function description<TInput$1, TDescription extends string>(description_: TDescription): DescriptionAction<TInput$1, TDescription>;
//#endregion
//#region src/actions/readonly/readonly.d.ts
/**
 * Readonly output type.
 */
type ReadonlyOutput<TInput$1> = TInput$1 extends Map<infer TKey, infer TValue> ? ReadonlyMap<TKey, TValue> : TInput$1 extends Set<infer TValue> ? ReadonlySet<TValue> : Readonly<TInput$1>;
/**
 * Readonly action interface.
 */
interface ReadonlyAction<TInput$1> extends BaseTransformation<TInput$1, ReadonlyOutput<TInput$1>, never> {
  /**
   * The action type.
   */
  readonly type: "readonly";
  /**
   * The action reference.
   */
  readonly reference: typeof readonly;
}
/**
 * Creates a readonly transformation action.
 *
 * @returns A readonly action.
 */
declare function readonly<TInput$1>(): ReadonlyAction<TInput$1>;
//#endregion
//#region src/actions/regex/regex.d.ts
/**
 * Regex issue interface.
 */
interface RegexIssue<TInput$1 extends string> extends BaseIssue<TInput$1> {
  /**
   * The issue kind.
   */
  readonly kind: "validation";
  /**
   * The issue type.
   */
  readonly type: "regex";
  /**
   * The expected input.
   */
  readonly expected: string;
  /**
   * The received input.
   */
  readonly received: `"${string}"`;
  /**
   * The regex pattern.
   */
  readonly requirement: RegExp;
}
/**
 * Regex action interface.
 */
interface RegexAction<TInput$1 extends string, TMessage extends ErrorMessage<RegexIssue<TInput$1>> | undefined> extends BaseValidation<TInput$1, TInput$1, RegexIssue<TInput$1>> {
  /**
   * The action type.
   */
  readonly type: "regex";
  /**
   * The action reference.
   */
  readonly reference: typeof regex;
  /**
   * The expected property.
   */
  readonly expects: string;
  /**
   * The regex pattern.
   */
  readonly requirement: RegExp;
  /**
   * The error message.
   */
  readonly message: TMessage;
}
/**
 * Creates a [regex](https://en.wikipedia.org/wiki/Regular_expression) validation action.
 *
 * Hint: Be careful with the global flag `g` in your regex pattern, as it can lead to unexpected results. See [MDN](https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/RegExp/test#using_test_on_a_regex_with_the_global_flag) for more information.
 *
 * @param requirement The regex pattern.
 *
 * @returns A regex action.
 */
declare function regex<TInput$1 extends string>(requirement: RegExp): RegexAction<TInput$1, undefined>;
/**
 * Creates a [regex](https://en.wikipedia.org/wiki/Regular_expression) validation action.
 *
 * Hint: Be careful with the global flag `g` in your regex pattern, as it can lead to unexpected results. See [MDN](https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/RegExp/test#using_test_on_a_regex_with_the_global_flag) for more information.
 *
 * @param requirement The regex pattern.
 * @param message The error message.
 *
 * @returns A regex action.
 */
declare function regex<TInput$1 extends string, const TMessage extends ErrorMessage<RegexIssue<TInput$1>> | undefined>(requirement: RegExp, message: TMessage): RegexAction<TInput$1, TMessage>;
/** The file `evidence.json`. */
declare const evidenceSchema: StrictObjectSchema<{
  readonly version: LiteralSchema<1, undefined>;
  readonly incident: StrictObjectSchema<{
    readonly start: SchemaWithPipe<readonly [StringSchema<undefined>, RegexAction<string, undefined>, DescriptionAction<string, "ISO 8601 in UTC, to the second">]>;
    readonly end: SchemaWithPipe<readonly [StringSchema<undefined>, RegexAction<string, undefined>, DescriptionAction<string, "ISO 8601 in UTC, to the second">]>;
    readonly pad: NumberSchema<undefined>;
    readonly service: NullableSchema<StringSchema<undefined>, undefined>;
  }, undefined>;
  readonly sources: ArraySchema<StrictObjectSchema<{
    readonly id: StringSchema<undefined>;
    readonly kind: PicklistSchema<readonly ["prometheus", "alertmanager", "kubernetes", "pagerduty", "slack", "github", "grafana", "loki", "statuspage", "files"], undefined>;
    readonly state: PicklistSchema<["complete", "partial", "failed", "skipped"], undefined>;
    readonly why: NullableSchema<StringSchema<undefined>, undefined>;
    readonly asked: NumberSchema<undefined>;
    readonly bytes: NumberSchema<undefined>;
    readonly redactions: RecordSchema<StringSchema<undefined>, NumberSchema<undefined>, undefined>;
  }, undefined>, undefined>;
  readonly gaps: ArraySchema<StrictObjectSchema<{
    readonly source: StringSchema<undefined>;
    readonly from: SchemaWithPipe<readonly [StringSchema<undefined>, RegexAction<string, undefined>, DescriptionAction<string, "ISO 8601 in UTC, to the second">]>;
    readonly to: SchemaWithPipe<readonly [StringSchema<undefined>, RegexAction<string, undefined>, DescriptionAction<string, "ISO 8601 in UTC, to the second">]>;
    readonly why: StringSchema<undefined>;
  }, undefined>, undefined>;
  readonly clocks: ArraySchema<StrictObjectSchema<{
    readonly source: StringSchema<undefined>;
    readonly against: StringSchema<undefined>;
    readonly seconds: NumberSchema<undefined>;
    readonly from: StringSchema<undefined>;
  }, undefined>, undefined>;
  readonly counts: RecordSchema<StringSchema<undefined>, NumberSchema<undefined>, undefined>;
  readonly runbooks: ArraySchema<StrictObjectSchema<{
    readonly alert: StringSchema<undefined>;
    readonly url: StringSchema<undefined>;
  }, undefined>, undefined>;
  readonly alerts: OptionalSchema<ArraySchema<StrictObjectSchema<{
    readonly alert: StringSchema<undefined>;
    readonly expr: StringSchema<undefined>;
    readonly for: NumberSchema<undefined>;
  }, undefined>, undefined>, undefined>;
  readonly events: ArraySchema<StrictObjectSchema<{
    readonly id: StringSchema<undefined>;
    readonly at: SchemaWithPipe<readonly [StringSchema<undefined>, RegexAction<string, undefined>, DescriptionAction<string, "ISO 8601 in UTC, to the second">]>;
    readonly precision: PicklistSchema<["second", "minute", "interval"], undefined>;
    readonly after: OptionalSchema<SchemaWithPipe<readonly [StringSchema<undefined>, RegexAction<string, undefined>, DescriptionAction<string, "ISO 8601 in UTC, to the second">]>, undefined>;
    readonly until: OptionalSchema<SchemaWithPipe<readonly [StringSchema<undefined>, RegexAction<string, undefined>, DescriptionAction<string, "ISO 8601 in UTC, to the second">]>, undefined>;
    readonly kind: PicklistSchema<readonly ["signal-onset", "signal-peak", "signal-recovery", "no-data", "alert-pending", "alert-fires", "alert-resolves", "silence", "page", "acknowledge", "escalate", "resolve", "note", "message", "command", "deploy", "rollback", "release", "merge", "workflow", "restart", "kill", "scale", "log-first", "log-surge", "status-update", "annotation"], undefined>;
    readonly subject: StringSchema<undefined>;
    readonly text: StringSchema<undefined>;
    readonly actor: NullableSchema<StrictObjectSchema<{
      readonly name: StringSchema<undefined>;
      readonly login: OptionalSchema<StringSchema<undefined>, undefined>;
      readonly machine: BooleanSchema<undefined>;
    }, undefined>, undefined>;
    readonly source: StringSchema<undefined>;
    readonly link: NullableSchema<StringSchema<undefined>, undefined>;
    readonly raw: StrictObjectSchema<{
      readonly file: StringSchema<undefined>;
      readonly pointer: StringSchema<undefined>;
    }, undefined>;
    readonly weight: NumberSchema<undefined>;
    readonly milestone: OptionalSchema<PicklistSchema<["started", "detected", "acknowledged", "mitigated", "resolved"], undefined>, undefined>;
    readonly why: OptionalSchema<StringSchema<undefined>, undefined>;
  }, undefined>, undefined>;
  readonly series: ArraySchema<StrictObjectSchema<{
    readonly id: StringSchema<undefined>;
    readonly name: StringSchema<undefined>;
    readonly query: StringSchema<undefined>;
    readonly unit: NullableSchema<StringSchema<undefined>, undefined>;
    readonly role: PicklistSchema<["impact", "saturation", "traffic", "other"], undefined>;
    readonly step: NumberSchema<undefined>;
    readonly baseline: NullableSchema<StrictObjectSchema<{
      readonly days: NumberSchema<undefined>;
      readonly normal: TupleSchema<[NumberSchema<undefined>, NumberSchema<undefined>], undefined>;
    }, undefined>, undefined>;
    readonly peak: NullableSchema<StrictObjectSchema<{
      readonly at: SchemaWithPipe<readonly [StringSchema<undefined>, RegexAction<string, undefined>, DescriptionAction<string, "ISO 8601 in UTC, to the second">]>;
      readonly value: NumberSchema<undefined>;
    }, undefined>, undefined>;
    readonly abnormal: ArraySchema<StrictObjectSchema<{
      readonly from: SchemaWithPipe<readonly [StringSchema<undefined>, RegexAction<string, undefined>, DescriptionAction<string, "ISO 8601 in UTC, to the second">]>;
      readonly to: NullableSchema<SchemaWithPipe<readonly [StringSchema<undefined>, RegexAction<string, undefined>, DescriptionAction<string, "ISO 8601 in UTC, to the second">]>, undefined>;
      readonly fall: NullableSchema<SchemaWithPipe<readonly [StringSchema<undefined>, RegexAction<string, undefined>, DescriptionAction<string, "ISO 8601 in UTC, to the second">]>, undefined>;
      readonly side: PicklistSchema<["up", "down"], undefined>;
      readonly kept: BooleanSchema<undefined>;
      readonly note: NullableSchema<StringSchema<undefined>, undefined>;
    }, undefined>, undefined>;
    readonly points: ArraySchema<TupleSchema<[NumberSchema<undefined>, NullableSchema<NumberSchema<undefined>, undefined>], undefined>, undefined>;
    readonly link: NullableSchema<StringSchema<undefined>, undefined>;
  }, undefined>, undefined>;
}, undefined>;
/** What the systems said of an incident. Plain data: it is printed as `evidence.json`. Times are ISO 8601 in UTC, to the second. */
type Evidence = InferOutput<typeof evidenceSchema>;
/** A measured series, thinned to what is shown. Points are [seconds since 1970, value]. */
type Series = Evidence['series'][number];
type SeriesRole = Series['role'];
/** A server that is asked over HTTP. Secrets are named by the environment variable that holds them. */
interface Server {
  url: string;
  /** Address for people, where it differs from the one that is asked. */
  link?: string;
  'token-env'?: string;
  /** `user:password` for Basic authentication. */
  'basic-env'?: string;
  /** Header → environment variable. */
  'headers-env'?: Record<string, string>;
}
interface KubernetesSource {
  url?: string;
  context?: string;
  namespace?: string;
  selector?: string;
  deployments?: string[];
}
interface FilesSource {
  path: string;
  /** Zone of times that name none; UTC by default. */
  zone?: string;
  /** Correction of a clock that is known to be wrong, such as `-1h`. */
  shift?: string;
}
interface Sources {
  prometheus?: Server;
  alertmanager?: Server;
  kubernetes?: KubernetesSource;
  pagerduty?: Partial<Server> & {
    services?: string[];
  };
  slack?: Partial<Server> & {
    channels: string[];
    reactions?: string[];
    workspace?: string;
  };
  github?: Partial<Server> & {
    repositories?: string[];
    environments?: string[];
  };
  grafana?: Server & {
    tags?: string[];
  };
  loki?: Server & {
    queries: string[];
  };
  statuspage?: Partial<Server> & {
    page?: string;
  };
  files?: FilesSource[];
}
interface SeriesSettings {
  name: string;
  query: string;
  role: SeriesRole;
  unit?: string | undefined;
}
/** The key `evidence` of the configuration, with defaults filled in. */
interface EvidenceSettings {
  sources: Sources;
  series: SeriesSettings[];
  baseline: {
    days: number;
    sensitivity: 'low' | 'normal' | 'high';
  };
  limits: Limits;
}
interface Limits {
  /** Bytes of one log stream. */
  logBytes: number;
  /** Bytes of one source. */
  totalBytes: number;
  /** Milliseconds one request may take. */
  request: number;
  /** Milliseconds a run may take. */
  run: number;
}
/** The sections of a report by meaning, whatever their heading says. */
declare const sectionNames: readonly ['summary', 'impact', 'timeline', 'detection', 'response', 'root-cause', 'contributing-factors', 'five-whys', 'went-well', 'went-wrong', 'lucky', 'lessons', 'prevention', 'action-items', 'people', 'background', 'supporting'];
type SectionName = (typeof sectionNames)[number];
/** A stretch of one source line as plain text, with the way back to the source. */
interface Line {
  text: string;
  /** 1-based line in the file as given. */
  line: number;
  start: Point;
  spans: Span[];
  /** Pairs of (offset in `text`, 1-based column in the source), ascending. */
  marks: [number, number][];
}
/** Marked-up part of a `Line`, `from` and `to` being offsets in its text. */
interface Span {
  kind: 'strong' | 'emphasis' | 'delete' | 'code' | 'link';
  from: number;
  to: number;
  url?: string;
}
/** One line-sized piece of a document, in document order. */
interface Block {
  kind: 'heading' | 'line' | 'item' | 'row' | 'columns' | 'code' | 'quote' | 'comment' | 'metadata';
  line: number;
  endLine: number;
  content: Line;
  /** Heading rank, or nesting of a list item (1 = outermost); 0 otherwise. */
  level: number;
  /** Index of the enclosing list item, or -1. */
  parent: number;
  ordered: boolean;
  checked: boolean | null;
  /** First line of its paragraph. */
  opens: boolean;
  /** Cells of a table row; for `columns`, of the header row. */
  cells: Line[];
  /** For a row: index of its table's `columns` block. */
  columns: number;
  /** Lines inside a fence or a quote. */
  inner: Line[];
  /** Section the block stands in, set by `assignSections`. */
  section: SectionName | null;
}
/** A value with its place in the source. */
interface Located<T> {
  value: T;
  place: Position;
}
/** A section of the report: what opens it and the blocks inside. */
interface Section {
  name: SectionName;
  title: string;
  line: number;
  place: Position;
  /** Indices into `Report.blocks`, without the opener. */
  from: number;
  to: number;
  /** Characters of prose inside, template residue and comments left out. */
  size: number;
}
interface TimelineEntry {
  line: number;
  place: Position;
  /** Instant in ISO 8601 UTC, or null when date, time or zone is missing. */
  at: string | null;
  /** ISO day as written or inherited. */
  date: string | null;
  /** `HH:MM` or `HH:MM:SS` as written, 24-hour, no zone conversion; a range by its start. */
  time: string | null;
  /** End of a range, `HH:MM`. */
  until: string | null;
  zone: string | null;
  text: string;
  event: Line;
  source: string | null;
  actor: string | null;
  approximate: boolean;
  /** What could not be read of the stamp, as written. */
  unreadable: string | null;
}
type FactorLayer = 'immediate' | 'contributing' | 'systemic';
interface Factor {
  line: number;
  place: Position;
  layer: FactorLayer | null;
  category: string | null;
  text: string;
}
type Priority = 'high' | 'medium' | 'low';
interface Link {
  url: string;
  text: string;
}
interface ActionItem {
  line: number;
  place: Position;
  /** `AI-001` as written, or null. */
  id: string | null;
  text: string;
  content: Line;
  owner: string | null;
  /** ISO day, or null when none is stated or readable. */
  due: string | null;
  /** The deadline as written. */
  dueText: string | null;
  priority: Priority | null;
  category: string | null;
  /** The contributing factor the row names, as written. */
  factor: string | null;
  /** What shows that it is done: the column Verification, Deliverable, … */
  deliverable: string | null;
  status: string | null;
  done: boolean;
  declined: boolean;
  /** Reason given for declining. */
  declinedReason: string | null;
  links: Link[];
}
/** A duration the author states, such as `Duration: 1h 35min (10:05 - 11:40 UTC)`. */
interface StatedDuration {
  minutes: number;
  from: string | null;
  to: string | null;
  text: string;
  place: Position;
}
declare const milestoneNames: readonly ['started', 'detected', 'acknowledged', 'mitigated', 'resolved'];
type MilestoneName = (typeof milestoneNames)[number];
/** Index into `Report.timeline`, or null when the milestone was not found. */
type Milestones = Record<MilestoneName, number | null>;
/** `<!-- post-mortem ignore <rule>: reason -->`. */
interface Waiver {
  rule: string;
  reason: string | null;
  place: Position;
}
/** Something that kept the text from being read as it stands. */
interface ReadProblem {
  kind: 'too-deep' | 'defused' | 'unclosed-fence' | 'invisible-characters' | 'too-long';
  message: string;
  place: Position;
}
/** What the reader understood of a report. Plain data: it can be printed as JSON. */
interface Report {
  file: string | null;
  /** `PM-2025-02-09`, from the incident date; null without one. */
  id: string | null;
  title: string | null;
  titlePlace: Position | null;
  date: Located<string> | null;
  /** When the report was written or published, as stated. */
  published: Located<string> | null;
  severity: Located<string> | null;
  duration: StatedDuration | null;
  authors: Located<string>[];
  /** Everyone the document names in a role: authors, owners, actors, attendees. */
  people: string[];
  stakeholders: string[];
  /** Services the incident hit, as a label names them. */
  services: string[];
  /** Number of the issue that tracks the report, where its front matter names one (`tracking-issue: 12`). */
  trackingIssue: number | null;
  timezone: Located<string> | null;
  /** First and last instant of the timeline, ISO 8601 UTC. */
  window: {
    start: string;
    end: string;
  } | null;
  sections: Section[];
  timeline: TimelineEntry[];
  milestones: Milestones;
  factors: Factor[];
  /** The answers of the five whys, in order. */
  whys: Line[];
  actionItems: ActionItem[];
  waivers: Waiver[];
  problems: ReadProblem[];
  blocks: Block[];
  /** Length of the text in lines. */
  lines: number;
}
/** How the reader is told what it cannot know from the text. */
interface ReadOptions {
  file?: string;
  /** Title of the issue, where the report is an issue body. */
  title?: string;
  /** Additional headings by section. */
  aliases?: Partial<Record<SectionName, string[]>>;
  /** ISO instant; anchors relative dates such as "next Friday" when the report has no date. */
  now?: string;
}
/** A figure in prose, and its value in its unit: minutes for spans and for times of day, per cent for shares. */
interface Figure {
  kind: 'clock' | 'share' | 'span' | 'count';
  text: string;
  from: number;
  value: number;
}
/** A line that tells of the incident with figures that nothing bears out. */
interface Unsourced {
  line: Line;
  figures: Pick<Figure, 'text' | 'from'>[];
}
type Level = 'error' | 'warning' | 'info';
type Family = 'sections' | 'metadata' | 'timeline' | 'causes' | 'action-items' | 'wording' | 'evidence' | 'safety' | 'reading';
/** What a rule found, in sentences a colleague would say: `reason` tells what was found, `note` what to do about it. */
interface Finding {
  rule: string;
  level: Level;
  place: Position;
  reason: string;
  note: string | null;
  /** Text that may safely replace the place. */
  expected: string | null;
  /** Finer kind within the rule, such as a blameless category. */
  category: string | null;
  /** What it is called beside others of its kind. */
  group: Group | null;
}
/** Many findings of a kind are told under one title, each by the words it is about. */
interface Group {
  /** Plural, without a full stop: `Missing sections`. */
  title: string;
  about: string;
  /** For an action item: what it has none of, so that all that one item lacks is told at once. */
  lacks?: string;
}
/** What a second opinion said of sentences, by their text: the id of a category of blame, or null for none. */
type Opinions = ReadonlyMap<string, string | null>;
/** What a rule may know beside the report. */
interface RuleContext {
  /** ISO instant of the run; null where time must not matter. */
  now: string | null;
  /** ISO instant at which the report was filed; null for a file. */
  filed: string | null;
  required: SectionName[];
  /** What the systems said of the incident; null where none was collected. */
  evidence?: Evidence | null;
  /** Second opinions on wording; none where no one is asked. */
  opinions?: Opinions | null;
  /** Figures of the report that the evidence does not bear out, found beforehand. */
  unsourced?: readonly Unsourced[];
  /** Words of the configuration for the wording rules. */
  wording: {
    people: string[];
    software: string[];
    allowed: string[];
  };
}
/** A finding as a rule yields it: the rest is filled in from the rule. */
interface Draft {
  place: Position;
  reason: string;
  note?: string;
  expected?: string;
  category?: string;
  group?: Group;
  /** Where one finding of a rule weighs differently from the rule's own level. */
  level?: Level;
}
interface Rule {
  id: string;
  family: Family;
  level: Level;
  /** Level under `profile: relaxed`; null switches the rule off there. */
  relaxed: Level | null;
  check: (report: Report, context: RuleContext) => Iterable<Draft>;
}
/** What a team may be told of outside GitHub. */
declare const moments: readonly ['report-filed', 'follow-up-due', 'weekly-review', 'overdue'];
type Moment = (typeof moments)[number];
/** What incoming webhooks expect. */
declare const noticeFormats: readonly ['slack', 'teams', 'mattermost', 'discord', 'json'];
type NoticeFormat = (typeof noticeFormats)[number];
/** The labels the action uses, by purpose. Names may be set by the configuration. */
declare const defaultLabels: {
  readonly report: {
    readonly name: 'post-mortem';
    readonly color: '5319E7';
    readonly description: 'Post-mortem report';
  };
  readonly 'action-item': {
    readonly name: 'post-mortem:action-item';
    readonly color: '1D76DB';
    readonly description: 'Action item of a post-mortem';
  };
  readonly 'follow-up': {
    readonly name: 'post-mortem:follow-up';
    readonly color: '0E8A16';
    readonly description: 'Follow-up review of a post-mortem';
  };
  readonly 'weekly-review': {
    readonly name: 'post-mortem:weekly-review';
    readonly color: '0E8A16';
    readonly description: 'Weekly review of open action items';
  };
  readonly orphan: {
    readonly name: 'post-mortem:orphan';
    readonly color: 'D4C5F9';
    readonly description: 'The report no longer lists this action item';
  };
  readonly draft: {
    readonly name: 'post-mortem:draft';
    readonly color: 'FBCA04';
    readonly description: 'The report has errors to mend before it is tracked';
  };
  readonly tracked: {
    readonly name: 'post-mortem:tracked';
    readonly color: 'C2E0C6';
    readonly description: 'Action items are filed, the follow-up is set';
  };
  readonly 'follow-up-due': {
    readonly name: 'post-mortem:follow-up-due';
    readonly color: 'F9D0C4';
    readonly description: 'The follow-up review is due';
  };
  readonly reviewed: {
    readonly name: 'post-mortem:reviewed';
    readonly color: 'BFDADC';
    readonly description: 'The follow-up review is done';
  };
  readonly 'priority-high': {
    readonly name: 'priority:high';
    readonly color: 'B60205';
    readonly description: 'Most of the risk goes with this';
  };
  readonly 'priority-medium': {
    readonly name: 'priority:medium';
    readonly color: 'D93F0B';
    readonly description: 'Lowers the chance or harm of the next incident';
  };
  readonly 'priority-low': {
    readonly name: 'priority:low';
    readonly color: 'FEF2C0';
    readonly description: 'Good to have';
  };
  readonly overdue: {
    readonly name: 'overdue';
    readonly color: 'B60205';
    readonly description: 'The deadline is over';
  };
  readonly escalated: {
    readonly name: 'escalated';
    readonly color: 'B60205';
    readonly description: 'Brought to the sponsor';
  };
};
type LabelPurpose = keyof typeof defaultLabels;
interface Label {
  name: string;
  color: string;
  description: string;
}
/** The configuration with every default filled in. What people name is looked up in maps: `constructor` is a name like any other. */
interface Settings {
  profile: 'strict' | 'relaxed';
  rules: Record<string, Level | 'off'>;
  required: SectionName[];
  aliases: Partial<Record<SectionName, string[]>>;
  reports: string[];
  /** Globs of alerting rules and runbooks. */
  guards: string[];
  /** Where drafts of runbooks go, and whether the action offers them by itself. */
  runbooks: {
    folder: string;
    draft: boolean;
  };
  followUpAfter: string;
  /** Severity as written → span, where it differs. */
  followUpBySeverity: ReadonlyMap<string, string>;
  /** How long a high-priority item may be overdue before the sponsor is asked. */
  escalateAfter: string;
  /** How often the review of open items is announced. */
  reviewEvery: 'week' | 'month';
  /** Span by priority or severity, for items that state no deadline. */
  deadlines: ReadonlyMap<string, string>;
  /** Lower-case name as written → login. */
  owners: ReadonlyMap<string, string>;
  /** Logins, or a login by category, severity or `default`. */
  sponsors: string[] | ReadonlyMap<string, string>;
  /** Logins whose markers count although they may not write. */
  trusted: string[];
  stakeholders: string[];
  /** Whom a run tells outside GitHub; `format` null goes by the host. */
  notices: {
    hosts: string[];
    format: NoticeFormat | null;
    for: readonly Moment[];
  };
  labels: Record<LabelPurpose, Label>;
  minPriority: 'high' | 'medium' | 'low' | null;
  onRemoved: 'orphan' | 'ignore';
  wording: {
    people: string[];
    software: string[];
    allowed: string[];
  };
  /** Whom a run asks about wording that the rules passed; null for no one. */
  secondOpinion: SecondOpinion | null;
  /** The native fields of issues that hold what an item has; null for what is not used. */
  fields: FieldSettings;
  /** Where `collect` looks. */
  evidence: EvidenceSettings;
}
interface SecondOpinion {
  model: string;
  /** Address to which `/chat/completions` is added. */
  endpoint: string;
}
interface FieldSettings {
  /** Name of the issue type of action items. */
  type: string | null;
  /** Names of the organisation's issue fields: a single choice and a date. */
  priority: string | null;
  targetDate: string | null;
  /** What the choices of the field are called. */
  priorities: Record<Priority, string>;
  /** `after AI-002` becomes a dependency between the issues. */
  dependencies: boolean;
}
export declare const defaultSettings: Settings;
/** An issue as GitHub has it. */
interface IssueState {
  number: number;
  /** Database id, which the sub-issue API wants. */
  id: number;
  title: string;
  body: string;
  state: 'open' | 'closed';
  reason: 'completed' | 'not_planned' | 'duplicate' | 'reopened' | null;
  labels: string[];
  assignees: string[];
  url: string;
  createdAt: string;
  updatedAt: string;
  closedAt: string | null;
  /** Number of comments. */
  comments: number;
  /** No one without write permission may comment, and workflows may not either. */
  locked: boolean;
  author: Author | null;
  /** Name of its issue type; missing where GitHub does not say. */
  type?: string | null;
  /** Values of the organisation's issue fields by lower-case name; missing where GitHub does not say. */
  fields?: Record<string, string>;
}
/** Who wrote something, as GitHub says. */
interface Author {
  login: string;
  type?: string;
}
/** The four times the field speaks of, in minutes. */
interface ResponseTimes {
  detect: number | null;
  acknowledge: number | null;
  mitigate: number | null;
  resolve: number | null;
}
/** A repository on GitHub. */
interface Repository {
  owner: string;
  repo: string;
  /** Database id, which a rename does not change; null where it is not known. */
  id: number | null;
  /** `https://github.com/owner/repo`. */
  url: string;
}
/** What of a report is compared with others: small plain data, kept in the marker of a file's tracking issue. */
interface ReportFacts {
  /** `PM-2025-02-09`. */
  id: string | null;
  title: string | null;
  /** ISO day of the incident. */
  date: string | null;
  severity: string | null;
  /** Minutes. */
  times: ResponseTimes;
  /** Categories of its contributing factors, as stated or as their words tell. */
  categories: string[];
  services: string[];
  authors: string[];
  /** Deadlines of the issues its rows adopt, which carry no marker. */
  adopted: {
    issue: number;
    due: string | null;
  }[];
}
type GuardKind = 'alert' | 'runbook';
/** A guard on the default branch that names an item of the report. */
interface MergedGuard {
  /** `AI-003` of the item. */
  item: string;
  kind: GuardKind;
  /** Name of the alert, or title of the runbook. */
  name: string;
  path: string;
  /** ISO day on which it was seen first. */
  since: string;
  /** How often the alert fired until the follow-up was closed; absent where nobody was asked. */
  fired?: number;
}
/** Values of an action item as last written to its issue: the base of the three-way comparison. */
interface AppliedItem {
  /** `AI-001`: the number the issue carries in its title. */
  key: string;
  /** The report states the ID itself. */
  explicit: boolean;
  /** Position among the items of the report, from 0. */
  position: number;
  text: string;
  /** Owner as written. */
  owner: string | null;
  logins: string[];
  /** ISO day; the configured default where the report states none. */
  due: string | null;
  /** The deadline is the default. */
  dueDefault: boolean;
  priority: Priority | null;
  category: string | null;
  factor: string | null;
  deliverable: string | null;
  state: 'open' | 'done' | 'declined';
  /** ISO day since which the report does not list it; null while it does. */
  orphan: string | null;
  /** Day of the report's follow-up where a command set one: kept on its first item, for the sweep to see. */
  followUp: string | null;
  /** ISO day on which the issue was filed. */
  filed: string;
  /** What was last written to the native fields of the issue, or taken over from them. */
  fields?: NativeFields;
  /** Deadline and priority as the row has them, where a person moved the field of the issue. */
  row?: Pick<AppliedItem, 'due' | 'priority'>;
}
/** Native fields of an issue by what they mean; null for an empty one. */
interface NativeFields {
  type?: string | null;
  priority?: string | null;
  /** ISO day. */
  due?: string | null;
}
/** What a server, an account or a token may lack. */
type Lacked = 'type' | 'fields' | 'dependencies';
/** Why each is lacking, in a sentence. */
type Lacking = Partial<Record<Lacked, string>>;
/** An issue that carries a marker of ours for an item of this report. */
interface ItemState {
  issue: IssueState;
  applied: AppliedItem;
  linked: Linked;
  /** It was moved to another repository: never touched again. */
  moved?: true;
}
/** Sub-issue of the report; null when it cannot be or a person took it out: then the task list shows it. */
type Linked = boolean | null;
/** An issue a row links to, which the row adopts. */
interface AdoptedState {
  issue: IssueState;
  linked: Linked;
}
/** What the review comment remembers. */
interface Memory {
  /** ISO day on which the report was tracked; null while it is a draft. */
  tracked: string | null;
  waivers: {
    rule: string;
    reason: string;
  }[];
  /** Follow-up day set by a command. */
  followUp: string | null;
  declined: {
    key: string;
    reason: string;
  }[];
  /** Numbers of the issues of its items: found again though a person took them out of the sub-issues. */
  issues: number[];
  /** Where the report is, when it is a file and the body of the issue is not ours to say so. */
  file: FilePlace | null;
  /** Id of the last comment whose command was taken up. */
  command: number;
  /** Second opinions by the hash of the sentence: the id of a category of blame, or an empty string for none. */
  opinions?: Record<string, string>;
  /** Dependencies made: `12<10` where #12 is blocked by #10. */
  blocked?: string[];
  /** What GitHub did not take, and the ISO day of it: it is tried again on another day. */
  lacking?: {
    day: string;
    why: Lacking;
  };
  /** Alerts and runbooks that are merged and name an item. */
  guards?: MergedGuard[];
}
/** A command as a comment holds it. */
interface CommandNote {
  /** Id of the comment. */
  id: number;
  login: string;
  /** ISO instant. */
  at: string;
  name: string;
  words: string;
}
/** A file at a commit. */
interface FilePlace {
  path: string;
  /** SHA. */
  commit: string;
}
/** What the block of a tracking issue remembers of the file it tracks. */
interface TrackedFile extends FilePlace {
  /** Title last given to the issue. */
  title: string;
  /** Seconds since 1970 of the push it was taken from; null where the event did not say. */
  pushed: number | null;
  deleted: boolean;
  facts: ReportFacts;
}
/** Everything GitHub says of one report. Plain data, folded forward as changes are applied. */
interface ReportState {
  repository: Repository;
  issue: IssueState;
  /** Login of the report's author. */
  author: string;
  /** The text is by someone who may write: what it says of people counts. */
  trustedText: boolean;
  /** The author, or whoever gave the command, may write. */
  mayWrite: boolean;
  comment: {
    id: number;
    body: string;
    updatedAt: string;
    memory: Memory;
  } | null;
  /** Further comments of ours from runs side by side: the oldest counts. */
  extraComments: number[];
  /** Commands in comments that the memory does not know of yet, oldest first: of people who may write. */
  commands: CommandNote[];
  items: ItemState[];
  /** Number of the issue of each row of the report that has one of ours, by the place of the row. */
  rows: (number | null)[];
  /** By issue number. */
  adopted: Record<number, AdoptedState | 'not looked up'>;
  followUp: {
    issue: IssueState;
    linked: Linked;
  } | null;
  /** Issues of ours that runs side by side opened for what another has: all but the oldest. */
  duplicates: {
    issue: IssueState;
    of: number;
  }[];
  /** GitHub's word on each login looked up, by its lower case. */
  assignable: Map<string, boolean>;
  subIssues: boolean;
  /** Sub-issues of the report that are not ours: they count towards the limit of 100. */
  otherSubIssues: number;
  /** Issues that carry our note that their row, or the file of the report, is gone. */
  noted: number[];
  /** Dependencies between the items, as made so far: `12<10` where #12 is blocked by #10. */
  blocked: string[];
  /** What GitHub did not take in this run. */
  lacking: Lacking;
  /** Owners and links that were not looked up, because a run looks up only so many. */
  leftOut: number;
  /** The file the report is kept in, as remembered; null for a report that is the text of its issue. */
  file: TrackedFile | FilePlace | null;
}
/**
 * One thing to do on GitHub. `key` is stable over runs, `why` is for people. `below` is the report whose sub-issue an issue becomes
 * as it is opened, where the server can; else it is linked once it is there.
 */
type Change = {
  key: string;
  why: string;
} & ({
  type: 'create-label';
  label: Label;
} | {
  type: 'open-item';
  title: string;
  body: string;
  labels: string[];
  assignees: string[];
  below?: number;
  applied: AppliedItem;
  native?: NativeEdit;
} | {
  type: 'open-follow-up';
  title: string;
  body: string;
  labels: string[];
  assignees: string[];
  below?: number;
} | {
  type: 'open-report' | 'open-weekly-review' | 'open-unfinished-push';
  title: string;
  body: string;
  labels: string[];
  assignees: string[];
} | {
  type: 'edit-issue';
  issue: number;
  edit: IssueEdit;
  was: IssueEdit;
  applied: AppliedItem | null;
} | {
  type: 'close-duplicate';
  issue: number;
  of: number;
  body: string;
} | {
  type: 'set-labels';
  issue: number;
  add: string[];
  remove: string[];
} | {
  type: 'link-sub-issue';
  parent: number;
  child: {
    number: number;
    id: number;
  };
} | {
  type: 'set-dependency';
  issue: number;
  by: {
    number: number;
    id: number;
  };
  remove: boolean;
} | {
  type: 'add-comment';
  issue: number;
  body: string;
} | {
  type: 'delete-comment';
  comment: number;
} | {
  type: 'upsert-comment';
  issue: number;
  comment: number | null;
  body: string;
  memory: Memory | null;
} | {
  type: 'assign';
  issue: number;
  logins: string[];
} | {
  type: 'create-review';
  pull: number;
  commit: string;
  body: string;
  comments: InlineComment[];
} | {
  type: 'delete-review-comment';
  comment: number;
} | {
  type: 'create-branch';
  branch: string;
  commit: string;
  reset: boolean;
} | {
  type: 'write-file';
  path: string;
  text: string;
  blob: string | null;
  branch: string;
  message: string;
} | {
  type: 'open-pull';
  branch: string;
  base: string;
  title: string;
  body: string;
});
/** A comment on a line of a diff, on the side of the new text. */
interface InlineComment {
  path: string;
  /** 1-based in the new file. */
  line: number;
  body: string;
}
interface IssueEdit {
  title?: string;
  body?: string;
  labels?: string[];
  assignees?: string[];
  state?: 'open' | 'closed';
  reason?: 'completed' | 'not_planned' | 'duplicate' | 'reopened';
  native?: NativeEdit;
}
/** Native fields to write, and what they are called. */
interface NativeEdit {
  set: NativeFields;
  /** Names of the issue fields. */
  names: {
    priority: string | null;
    due: string | null;
  };
}
/** What GitHub refused in this run and why, by change key: planned no more, and told in the comment. */
type Refused = Record<string, string>;
declare namespace native_fields_d_exports {
  export { acceptMoved, mergeNative, nativeEdit, nativeOfNew };
}
interface NativeContext {
  names: FieldSettings;
  lacking: Lacking;
}
/**
 * What an item should be, with what people did to the native fields of its issue: three-way. A field that a person moved moves
 * deadline or priority until the row is changed again; one that a person emptied stays empty, and the row counts.
 */
declare function mergeNative(desired: AppliedItem, { issue, applied }: ItemState, { names, lacking }: NativeContext): AppliedItem;
/** The native fields a new issue should have; undefined where none is used, or none was taken so far. */
declare function nativeOfNew(desired: AppliedItem, { names, lacking }: NativeContext): NativeEdit | undefined;
/** The native fields of an issue that are still to be written. */
declare function nativeEdit({ issue, applied }: ItemState, desired: AppliedItem, names: FieldSettings): NativeEdit | undefined;
/** An item whose fields a person moved, as its issue should say it, while its row is left alone; null where none was moved. */
declare function acceptMoved({ issue, applied }: ItemState, names: FieldSettings): AppliedItem | null;
/** What the review needs of the settings. */
interface ReviewSettings {
  profile: 'strict' | 'relaxed';
  rules: Record<string, Level | 'off'>;
  required: SectionName[];
  wording: RuleContext['wording'];
}
interface Waived {
  rule: string;
  reason: string;
  /** Findings the waiver took away. */
  count: number;
}
interface Review {
  findings: Finding[];
  waived: Waived[];
  errors: number;
  warnings: number;
}
/** A waiver from outside the text, such as `/post-mortem waive`. */
interface OutsideWaiver {
  rule: string;
  reason: string;
}
/** Runs every rule over a report. Pure: the same report, settings and times give the same review. */
export declare function reviewReport(report: Report, settings: ReviewSettings, times: Pick<RuleContext, 'now' | 'filed' | 'evidence' | 'unsourced' | 'opinions'>, outside?: OutsideWaiver[]): Review;
/** A later report that may be the same thing again. */
interface RelatedReport {
  number: number;
  title: string;
  date: string;
  /** What the two have in common. */
  categories: string[];
  services: string[];
}
interface PlanInput {
  report: Report;
  review: Review;
  state: ReportState;
  settings: Settings;
  /** ISO instant. */
  now: string;
  /**
   * `review` files nothing; `refresh` leaves the items alone and brings comment and state up to date; `follow-up` opens
   * the follow-up too when it is due.
   */
  mode: 'track' | 'review' | 'refresh' | 'follow-up';
  /** Later reports that share something with this one; null where no one looked. */
  related?: RelatedReport[];
  /** What GitHub refused so far in this run. */
  refused?: Refused;
  /** What a command asks the comment to remember from now on. */
  remember?: Partial<Memory>;
  /** What decides on native fields, loaded only where the configuration names some. */
  native?: typeof native_fields_d_exports | null;
  /** The file the report is in, as its tracking issue should say from now on. */
  file?: TrackedFile;
}
type Status = 'draft' | 'tracked' | 'follow-up-due' | 'reviewed';
/** What becomes of an action item, and where it stands. */
interface StandingItem {
  item: ActionItem;
  /** `AI-001`, or null for an item that is not filed. */
  key: string | null;
  fate: 'filed' | 'to-file' | 'adopted' | 'elsewhere' | 'done' | 'declined' | 'low-priority';
  issue: Pick<IssueState, 'number' | 'url' | 'state' | 'reason'> | null;
  due: string | null;
  /** The deadline is the default of the configuration. */
  dueDefault: boolean;
  /** Shown in a task list, because it is no sub-issue. */
  taskListed: boolean;
  notes: string[];
}
/** Where a report stands: what its comment shows and the outputs say. */
interface Standing {
  status: Status;
  /** Day on which it was tracked. */
  tracked: string | null;
  /** Day of the follow-up. */
  followUp: string | null;
  /** Number of the follow-up issue, once it is open. */
  followUpIssue: Pick<IssueState, 'number' | 'state' | 'reason' | 'body' | 'closedAt'> | null;
  items: StandingItem[];
  orphans: Pick<IssueState, 'number' | 'state'>[];
  /** Whether the author, or who gave the command, may write. */
  mayWrite: boolean;
  notes: string[];
  /** Alerts and runbooks on the default branch that name an item. */
  guards: MergedGuard[];
  /** Logins and teams of the configuration, told once the report is tracked. */
  stakeholders: string[];
}
interface Plan {
  changes: Change[];
  standing: Standing;
}
/**
 * Everything that is to be done for one report, and where it stands. Pure. After all changes are applied and folded
 * into the state, the plan is empty. The comment, which names issue numbers, is planned once nothing is left to open.
 */
export declare function planReport(input: PlanInput): Plan;
/** The public JSON of a report, as `postmortem-action parse --json` prints it. Lines are 1-based in the file as given. */
export declare function printReport(report: Report): Record<string, unknown>;
/**
 * Reads a report as people write it. Never throws for what the text says: what cannot be read is a
 * problem of the report. Bounded: linear in the length but for what remark itself costs.
 */
export declare function readReport(raw: string, options?: ReadOptions): Report;
/** Every rule, by family, in the order in which findings are listed. */
export declare const rules: readonly Rule[];
/**
 * Settings from the text of a configuration file. Throws a `UserError` of one sentence that names the
 * first key that is wrong, what was found and what was expected.
 */
export declare function parseSettings(text: string, file: string): Settings;
export type { ActionItem, Change, Finding, Plan, PlanInput, ReadOptions, Report, ReportState, Review, ReviewSettings, Rule, Section, Settings, TimelineEntry };