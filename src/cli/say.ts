/** Writes lines to the standard output; whoever has seen enough of them (`| head`) is no error. */
export function say(lines: readonly string[]): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}
