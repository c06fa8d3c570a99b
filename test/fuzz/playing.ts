import { Recorder } from '../../src/engine/Recorder.js';
import type { Stage } from '../../src/fuzz/script/Stage.js';
import { Play } from '../../src/fuzz/script/Play.js';
import { readScript } from '../../src/fuzz/script/notation.js';
import { WireConversation, type WireRules } from '../../src/fuzz/WireConversation.js';
import type { Subject } from '../../src/sut/Subject.js';
import { printTranscript } from '../../src/wire/transcript.js';
import { lampRules, lampServer, type Flaw } from './lamp.js';
import { TalkingSubject } from './TalkingSubject.js';

/** A script is about to be played with that program. */
export function begun(subject: Subject, given: Partial<Stage> = {}, rules: Partial<WireRules<string>> = {}) {
  const stage: Stage = {
    subject,
    limit: 100,
    longest: 300,
    late: 10,
    now: () => performance.now(),
    showsConsole: false,
    isLoud: () => false,
    single: false,
    chunks: false,
    ...given,
  };
  const recorder = new Recorder('server');
  const conversation = new WireConversation({ ...lampRules, ...rules }, () => {});
  const reached: number[] = [];
  const play = new Play(stage, conversation, recorder, (index) => void reached.push(index));
  return { play, recorder, conversation, reached };
}

/** A lamp that is switched on and off, with that flaw. */
export async function lamp(flaw?: Flaw): Promise<TalkingSubject> {
  const subject = new TalkingSubject(() => lampServer(flaw));
  await subject.start();
  return subject;
}

/** Plays a script with a lamp; says what is wrong, and what was said on the connections. */
export async function played(lines: readonly string[], flaw?: Flaw, stage?: Partial<Stage>) {
  const subject = await lamp(flaw);
  const { play, recorder, conversation, reached } = begun(subject, stage);
  const wrong = await play.run(readScript(lines));
  const said = printTranscript(recorder.transcript).split('\n').filter(Boolean);
  return { wrong, said, subject, play, conversation, reached };
}
