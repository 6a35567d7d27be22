/** Category of an item: what its row says, else what its words tell; null when neither does. At most 50 characters. */
export declare function categoryOf(text: string, stated: string | null): string | null;
