/** Milliseconds that an answer may take, unless somebody says otherwise. */
export const DEFAULT_TIMEOUT = 3000;

/** Milliseconds that one run of a program may take that is judged by what it prints, unless somebody says otherwise. */
export const RUN_LIMIT = 10_000;
