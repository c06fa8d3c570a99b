/** Whether what is written there may be coloured (https://no-color.org). */
export function takesColor(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  const terminalColors = stream.isTTY && TERM !== 'dumb' && (NO_COLOR === undefined || NO_COLOR === '');
  return terminalColors || (FORCE_COLOR !== undefined && FORCE_COLOR !== '0' && FORCE_COLOR !== '');
}
