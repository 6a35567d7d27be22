/** What an issue says that another run had opened already. */
export declare function duplicateText(of: number): string;
