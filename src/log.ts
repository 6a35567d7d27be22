/**
 * Prints a line for people. The runner takes `::command::` and `##[command]` anywhere in what an action prints, so text
 * that came from a user must not form one.
 */
export function log(line: string): void {
  process.stdout.write(`${neutralise(line)}\n`);
}

export function notice(line: string): void {
  process.stdout.write(`::notice::${neutralise(line).replaceAll('%', '%25')}\n`);
}

function neutralise(line: string): string {
  return line
    .replace(/[\r\n]+/g, ' ')
    .replaceAll('::', ':\u200B:')
    .replaceAll('##[', '##\u200B[');
}
