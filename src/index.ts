/**
 * Tests any implementation of a line protocol against the protocol's specification.
 *
 * A protocol has suites: one for its servers, one for its clients. A check starts a program, finds out what kind of
 * program it is, tries every clause of the suite on it, ends it, and gives a verdict on each clause.
 *
 * In the examples, `NAME` stands for the name of a protocol, as {@link protocolNames} has it.
 *
 * @module assay
 */

export { checkClient } from './library/checkClient.js';
export type { Checked, CheckOptions } from './library/Checked.js';
export { checkServer } from './library/checkServer.js';
export type { Client, OwnClient } from './library/Client.js';
export type { Command } from './library/Command.js';
export { explain } from './library/explain.js';
export { clausesOf, protocolNames, type CheckedClause } from './library/protocols.js';
export type { Address, Listening, OwnServer, Reference, Server } from './library/Server.js';
export { UsageError, type UsageProblem } from './library/UsageError.js';

export type {
  Coverage,
  CoveredBranch,
  CoveredClause,
  CoveredLines,
  CoveredMachine,
  CoveredState,
  CoveredTransition,
  Exercised,
} from './engine/coverage/Coverage.js';
export type { Event, Listener } from './engine/Event.js';
export type { Demands, Fact, Profile } from './engine/Profile.js';
export type { ClauseResult, Diagnosis, Evidence, Finding, Verdict } from './engine/Result.js';
export type { Difference, Divergence } from './engine/Violation.js';
export type { Concurrency } from './protocols/Protocol.js';
export type { Level, Role } from './spec/Spec.js';
export type { Answered } from './sut/answerQuestions.js';
export type { ClientSubject } from './sut/ClientSubject.js';
export type { KeyboardScript, StartAnswer } from './sut/KeyboardScript.js';
export type { Resources } from './sut/Subject.js';
export type { Connection, Exit, Printed, Received, Subject } from './sut/Subject.js';
export { SubjectError, type SubjectProblem } from './sut/SubjectError.js';
export type { Framing } from './wire/framing.js';
export type { End, Side, Step, Transcript } from './wire/transcript.js';
