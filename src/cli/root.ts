import { fileURLToPath } from 'node:url';

/** The folder of the tool. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
