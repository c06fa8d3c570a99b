// Copy this beside your server, and name the command that starts it. Then, where your clone of Assay is ../assay:
// npm install --save-dev vitest ../assay && npx vitest
import { conformance } from 'assay/vitest';

conformance({ protocol: 'palindrome', command: ['python3', 'server.py'], folder: import.meta.dirname });
