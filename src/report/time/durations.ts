/** Minutes as people say them: `45 s`, `35 min`, `1 h 35 min`, `2 d 4 h`. */
export function formatMinutes(minutes: number): string {
  if (minutes < 1) return `${Math.round(minutes * 60)} s`;
  const whole = Math.round(minutes);
  if (whole < 60) return `${whole} min`;
  const [days, hours, rest] = [Math.floor(whole / 1440), Math.floor(whole / 60) % 24, whole % 60];
  const parts = days > 0 ? [`${days} d`, hours > 0 ? `${hours} h` : ''] : [`${hours} h`, rest > 0 ? `${rest} min` : ''];
  return parts.filter(Boolean).join(' ');
}

/** `a`, `a and b`, `a, b and c`. By hand: the formatter of `Intl` takes longer to load than the rest to run. */
export function listWords(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
