export type Tags = ReadonlyMap<string, readonly string[]>;
/** Classes of each word form; built on first use. */
export declare function wordClasses(): Tags;
/** Word pairs and phrases that count as one word. */
export declare function phrases(): readonly string[];
