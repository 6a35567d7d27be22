export declare function firstNames(): ReadonlySet<string>;
