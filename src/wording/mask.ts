/** A set of classes as bits: asking whether a frame can match must cost next to nothing, for every sentence and frame. */
export interface Mask {
  low: number;
  high: number;
}

const numbers = new Map<string, number>();

/** The bits of some classes; each class gets its bit when it is first met. Bits wrap beyond 62 classes, which could only hide a frame: a test counts them. */
export function maskOf(classes: Iterable<string>): Mask {
  const mask = { low: 0, high: 0 };
  for (const name of classes) {
    let number = numbers.get(name);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(name, number);
    }
    if (number < 31) mask.low |= 1 << number;
    else mask.high |= 1 << (number - 31);
  }
  return mask;
}
