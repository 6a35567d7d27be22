import { setFlagsFromString } from 'node:v8';
import { main } from './commands/main.ts';

// As in the action: patterns are compiled at once.
setFlagsFromString('--no-regexp-tier-up');

// A reader that goes away early, such as `head`, is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await main(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  now: new Date().toISOString(),
  colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  stdin: async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  },
});
