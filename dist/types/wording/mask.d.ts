/** A set of classes as bits: asking whether a frame can match must cost next to nothing, for every sentence and frame. */
export interface Mask {
    low: number;
    high: number;
}
/** The bits of some classes; each class gets its bit when it is first met. Bits wrap beyond 62 classes, which could only hide a frame: a test counts them. */
export declare function maskOf(classes: Iterable<string>): Mask;
