/** Starts the server: `node server/src/main.ts`. Settings come from the environment (config.ts). */
import { configFrom } from './config.ts';
import { lineWriter } from './log-output.ts';
import { createLogging, errorFields } from './logging.ts';
import { StorageError } from './log/storage-error.ts';
import { startServer, type RunningServer } from './server.ts';
import { systemClock } from './clock.ts';

const writeLine = lineWriter(process.stdout);
const writeFailure = lineWriter(process.stderr);

const config = configFrom(process.env, process.cwd());
if (config.ok) {
  const logging = createLogging(config.value.logLevel, systemClock(), writeLine);
  process.on('uncaughtException', (error) => {
    logging.error('crashed', errorFields(error));
    process.exit(1);
  });
  try {
    stopOnSignal(await startServer({ config: config.value, writeLine }));
  } catch (error) {
    fail(sentenceFor(error, config.value.port));
  }
} else {
  fail(config.error);
}

function stopOnSignal(server: RunningServer): void {
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    // The shutdown's timers don't keep the process alive, so this one does.
    const hold = setInterval(() => {}, 1_000);
    void server.close().finally(() => {
      clearInterval(hold);
      process.exit(0);
    });
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function sentenceFor(error: unknown, port: number): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (error instanceof StorageError) return message;
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1}.`;
  if (code === 'EACCES') return `Port ${port} can't be used by this user. Choose another: PORT=8787.`;
  return `The server could not start: ${message}`;
}

function fail(sentence: string): void {
  writeFailure(`${sentence}\n`);
  process.exitCode = 1;
}
