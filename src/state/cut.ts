/** The beginning of a text, without control characters and never half of a character: what a marker can hold and give back. */
export function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/\p{Cc}|[\uD800-\uDBFF]$/gu, ' ')
    .trimEnd();
}

/** An item is kept, shown in its issue and compared by so much of its text; the report has the rest. */
export function keptText(text: string): string {
  return cut(text, 2000);
}
