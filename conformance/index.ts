import type { Gate } from '../src/engine/liberties/Gate.js';
import type { ServerGate } from '../src/engine/liberties/serverGate.js';
import type { Proof } from '../src/engine/Proof.js';
import type { Fuzzing } from '../src/fuzz/Attack.js';
import type { ProgramSuite } from '../src/engine/program/ProgramSuite.js';
import type { ClientSuite, PairSuite, ServerSuite } from '../src/engine/Suite.js';
import type { Role } from '../src/spec/Spec.js';

/** The suites of a protocol by role, each loaded when it is asked for. */
export interface Suites {
  readonly server: () => Promise<ServerSuite>;
  readonly client?: () => Promise<ClientSuite>;
  readonly pair?: () => Promise<PairSuite>;
  /** Who speaks to others is judged by what it says to them (see {@link programSuites}). */
  readonly program?: never;
}

/** The suites by protocol. */
export const suites: Readonly<Record<string, Suites>> = {
  chat: {
    server: async () => (await import('./chat/server.js')).suite,
    client: async () => (await import('./chat/client.js')).suite,
    pair: async () => (await import('./chat/pair.js')).suite,
  },
  echo: {
    server: async () => (await import('./echo/server.js')).suite,
    client: async () => (await import('./echo/client.js')).suite,
    pair: async () => (await import('./echo/pair.js')).suite,
  },
  palindrome: {
    server: async () => (await import('./palindrome/server.js')).suite,
    client: async () => (await import('./palindrome/client.js')).suite,
    pair: async () => (await import('./palindrome/pair.js')).suite,
  },
  wordguess: {
    server: async () => (await import('./wordguess/server.js')).suite,
    client: async () => (await import('./wordguess/client.js')).suite,
  },
};

/** The suites of the programs that are judged by what they print, by protocol. */
export const programSuites: Readonly<Record<string, () => Promise<ProgramSuite>>> = {
  threads: async () => (await import('./threads/program.js')).suite,
};

/** How the servers of a protocol are attacked by a fuzzer. */
export const fuzzings: Readonly<Record<string, () => Promise<Fuzzing>>> = {
  chat: async () => (await import('./chat/fuzzing.js')).fuzzing,
  echo: async () => (await import('./echo/fuzzing.js')).fuzzing,
  palindrome: async () => (await import('./palindrome/fuzzing.js')).fuzzing,
  wordguess: async () => (await import('./wordguess/fuzzing.js')).fuzzing,
};

/** What proves the suites, by protocol and role. */
export const proofs: Readonly<Record<string, Readonly<Partial<Record<Role, () => Promise<Proof>>>>>> = {
  chat: {
    server: async () => (await import('./chat/serverProof.js')).proof,
    client: async () => (await import('./chat/clientProof.js')).proof,
    pair: async () => (await import('./chat/pairProof.js')).proof,
  },
  echo: {
    server: async () => (await import('./echo/serverProof.js')).proof,
    client: async () => (await import('./echo/clientProof.js')).proof,
    pair: async () => (await import('./echo/pairProof.js')).proof,
  },
  palindrome: {
    server: async () => (await import('./palindrome/serverProof.js')).proof,
    client: async () => (await import('./palindrome/clientProof.js')).proof,
    pair: async () => (await import('./palindrome/pairProof.js')).proof,
  },
  wordguess: {
    server: async () => (await import('./wordguess/serverProof.js')).proof,
    client: async () => (await import('./wordguess/clientProof.js')).proof,
  },
  threads: {
    program: async () => (await import('./threads/programProof.js')).proof,
  },
};

type Gates = Readonly<Partial<Record<Exclude<Role, 'server'>, () => Promise<Gate>>>> & {
  readonly server: () => Promise<ServerGate>;
};

/** What sound programs may do in different ways, by protocol and role: no suite blames any of them. */
export const gates: Readonly<Record<string, Gates>> = {
  chat: {
    server: async () => (await import('./chat/serverLiberties.js')).gate,
    client: async () => (await import('./chat/clientLiberties.js')).gate,
  },
  echo: {
    server: async () => (await import('./echo/serverLiberties.js')).gate,
    client: async () => (await import('./echo/clientLiberties.js')).gate,
  },
  palindrome: {
    server: async () => (await import('./palindrome/serverLiberties.js')).gate,
    client: async () => (await import('./palindrome/clientLiberties.js')).gate,
  },
  wordguess: {
    server: async () => (await import('./wordguess/serverLiberties.js')).gate,
    client: async () => (await import('./wordguess/clientLiberties.js')).gate,
  },
};

const MEASURED =
  'It is seen only by whoever does the same some hundred times, and measures: assay fuzz does.';

/** The clauses under these prefixes have no check, and why. */
export const exclusions: readonly { readonly prefix: string; readonly reason: string }[] = [
  { prefix: 'chat/endure', reason: MEASURED },
  { prefix: 'echo/endure', reason: MEASURED },
  { prefix: 'palindrome/endure', reason: MEASURED },
  { prefix: 'wordguess/endure', reason: MEASURED },
];
