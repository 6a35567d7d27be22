/** What a program writes behind the time: `host cron[211]:`, `ERROR`, `level=info`, `kernel: [`, a request with its status. */
const machine =
  /^(?:\S{1,60} )?[\w@./()-]{1,60}\[\d{1,9}\]:|^(?:\S{1,60} )?kernel: |^(?:\S{1,40} ){0,2}[[(<|]{0,2}(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL|CRIT|LOG|PANIC)\b|\b(?:level|lvl|severity|msg|logger)="?\w|^\{"|"(?:GET|POST|PUT|PATCH|DELETE|HEAD) \/\S* HTTP|^(?:Normal|Warning)\s{2,}\w/;

/** True for what stands behind a stamp in the log of a program, and not in notes of people. */
export function isLogged(event: string): boolean {
  return machine.test(event);
}
