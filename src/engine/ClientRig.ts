import type { ClientSubject } from '../sut/ClientSubject.js';
import type { KeyboardScript } from '../sut/KeyboardScript.js';
import { SubjectError } from '../sut/SubjectError.js';
import type { Framing } from '../wire/framing.js';
import { ClientScenario } from './ClientScenario.js';
import { Conversations } from './coverage/Conversations.js';
import { Pace } from './Pace.js';
import type { Demands, Profile } from './Profile.js';
import type { Attempt, Part, Rig, RigOptions } from './Rig.js';
import type { Patience } from './Scenario.js';
import type { ClientSuite } from './Suite.js';
import { Violation } from './Violation.js';

/** Plays scenarios with a client, which is started for each of them. */
export class ClientRig implements Rig {
  readonly pace: Pace;
  readonly now: () => number;
  readonly conversations = new Conversations();
  unsteady = false;
  readonly #subject: ClientSubject;
  readonly #suite: ClientSuite;
  readonly #keyboard: KeyboardScript;
  readonly #startLimit: number;

  /** @param keyboard - what the user types */
  constructor(
    suite: ClientSuite,
    subject: ClientSubject,
    { limit, startLimit, now }: RigOptions,
    keyboard: KeyboardScript,
  ) {
    this.pace = new Pace(limit);
    this.now = now;
    this.#subject = subject;
    this.#suite = suite;
    this.#startLimit = startLimit;
    this.#keyboard = keyboard;
  }

  get port(): number | undefined {
    return this.#subject.port;
  }

  async probe(demands: Demands): Promise<Profile> {
    const profile = await this.#tryProbe(demands).catch((problem: unknown) => {
      if (!(problem instanceof SubjectError) || !this.#subject.insistsOnTerminal) throw problem;
    });
    if (profile && (profile.answers || !this.#subject.insistsOnTerminal)) return profile;
    this.#subject.useTerminal();
    return this.#tryProbe(demands);
  }

  #tryProbe(demands: Demands): Promise<Profile> {
    return this.#suite.probe({
      demands,
      experiment: async (framing, play) => {
        const scenario = this.#scenario(framing, 'patient');
        await scenario.start();
        try {
          return await play(scenario);
        } finally {
          await this.#leave(scenario);
        }
      },
    });
  }

  async attempt(profile: Profile, patience: Patience, body: (part: Part) => Promise<void>): Promise<Attempt> {
    const scenario = this.#scenario(profile.framing, patience);
    await scenario.start();
    let violation: Violation | undefined;
    try {
      await body({ client: scenario });
    } catch (problem) {
      if (!(problem instanceof Violation)) throw problem;
      violation = problem;
    }
    const { transcript } = scenario.recorder;
    const { exit } = this.#subject;
    await this.#leave(scenario);
    const { output, errors } = this.#subject.printed;
    return { violation, transcript, exit, output, errors };
  }

  startsAnew(): boolean {
    return true;
  }

  serves(): Promise<boolean> {
    return Promise.resolve(true);
  }

  lost(): Promise<boolean> {
    return Promise.resolve(false);
  }

  takeDeath(): undefined {
    return undefined;
  }

  renew(): Promise<void> {
    return Promise.resolve();
  }

  stop(): Promise<void> {
    return this.#subject.stop();
  }

  async #leave(scenario: ClientScenario): Promise<void> {
    await scenario.leave();
    this.conversations.add(scenario.recorder.transcript, scenario.framing);
  }

  #scenario(framing: Framing, patience: Patience): ClientScenario {
    const write = (message: { type: string }) => this.#suite.protocol.server.write(message);
    return new ClientScenario({
      subject: this.#subject,
      keyboard: this.#keyboard,
      pace: this.pace,
      patience,
      framing,
      startLimit: this.#startLimit,
      write,
      now: this.now,
    });
  }
}
