/** Milliseconds that an answer may take, unless somebody says otherwise. */
export const DEFAULT_TIMEOUT = 3000;
