import { ADDRESS_CRASHES } from './addressCrashes.js';
import type { Crash } from './Crash.js';
import { JAVA_CRASHES } from './javaCrashes.js';
import { NODE_CRASHES } from './nodeCrashes.js';
import { OTHER_CRASHES } from './otherCrashes.js';
import { PYTHON_CRASHES } from './pythonCrashes.js';
import { SANITIZER_CRASHES } from './sanitizerCrashes.js';

/** What programs of all kinds printed. */
export const CRASHES: readonly Crash[] = [
  ...PYTHON_CRASHES,
  ...JAVA_CRASHES,
  ...NODE_CRASHES,
  ...ADDRESS_CRASHES,
  ...SANITIZER_CRASHES,
  ...OTHER_CRASHES,
];
