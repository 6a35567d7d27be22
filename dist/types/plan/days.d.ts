/** ISO day a span such as `4 weeks` after another day, by the calendar of UTC. */
export declare function addSpan(from: string, span: string): string;
