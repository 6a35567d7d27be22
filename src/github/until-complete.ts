/** Milliseconds before each further reading of a list that is behind. */
const waits = [500, 1000, 1500, 2000];

/** Reads a list until it holds as many as the single issue counts, or for about five seconds: GitHub's lists lag. */
export async function untilComplete<T>(read: () => Promise<T[]>, expected: number): Promise<T[]> {
  let list = await read();
  for (const wait of waits) {
    if (list.length >= expected) break;
    await new Promise((resolve) => setTimeout(resolve, wait));
    list = await read();
  }
  return list;
}
