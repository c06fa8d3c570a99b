import type { Crash } from './Crash.js';

/** What programs printed. */
export const NODE_CRASHES: readonly Crash[] = [
  {
    title: 'an error in a function that is not in a file',
    text: `<anonymous_script>:1
x
^

SyntaxError: Unexpected token 'x', "x" is not valid JSON
    at JSON.parse (<anonymous>)
    at parse (file:///home/student/server.mjs:8:38)
    at Socket.<anonymous> (file:///home/student/server.mjs:4:21)
    at Socket.emit (node:events:524:28)
    at addChunk (node:internal/streams/readable:561:12)
    at readableAddChunkPushByteMode (node:internal/streams/readable:512:3)
    at Readable.push (node:internal/streams/readable:392:5)
    at TCP.onStreamRead (node:internal/stream_base_commons:191:23)

Node.js v20.20.2
`,
    count: 1,
    site: {
      type: 'node',
      place: 'server.mjs:8',
      headline: 'SyntaxError: Unexpected token \'x\', "x" is not valid JSON',
    },
  },
  {
    title: 'an error in a listener',
    text: `file:///home/student/server.mjs:5
    socket.write(message.text.toUpperCase());
                              ^

TypeError: Cannot read properties of undefined (reading 'toUpperCase')
    at Socket.<anonymous> (file:///home/student/server.mjs:5:31)
    at Socket.emit (node:events:524:28)
    at addChunk (node:internal/streams/readable:561:12)
    at readableAddChunkPushByteMode (node:internal/streams/readable:512:3)
    at Readable.push (node:internal/streams/readable:392:5)
    at TCP.onStreamRead (node:internal/stream_base_commons:191:23)

Node.js v20.20.2
`,
    count: 1,
    site: {
      type: 'node',
      place: 'server.mjs:5',
      headline: "TypeError: Cannot read properties of undefined (reading 'toUpperCase')",
    },
  },
  {
    title: "an event 'error' to which nobody listens",
    text: `node:events:502
      throw er; // Unhandled 'error' event
      ^

Error: read ECONNRESET
    at TCP.onStreamRead (node:internal/stream_base_commons:218:20)
Emitted 'error' event on Socket instance at:
    at emitErrorNT (node:internal/streams/destroy:169:8)
    at emitErrorCloseNT (node:internal/streams/destroy:128:3)
    at process.processTicksAndRejections (node:internal/process/task_queues:82:21) {
  errno: -104,
  code: 'ECONNRESET',
  syscall: 'read'
}

Node.js v20.20.2
`,
    count: 1,
    site: {
      type: 'node',
      place: undefined,
      headline: 'Error: read ECONNRESET',
      explanation: ["Unhandled 'error' event", "Emitted 'error' event on Socket instance"],
    },
  },
  {
    title: 'a promise that is rejected, with a message of two lines',
    text: `file:///home/student/reject.mjs:1
async function serve() { throw new RangeError('no such\\nroom'); }
                               ^

RangeError: no such
room
    at serve (file:///home/student/reject.mjs:1:32)
    at file:///home/student/reject.mjs:2:1
    at ModuleJob.run (node:internal/modules/esm/module_job:325:25)
    at async ModuleLoader.import (node:internal/modules/esm/loader:606:24)
    at async asyncRunEntryPointWithESMLoader (node:internal/modules/run_main:117:5)

Node.js v20.20.2
`,
    count: 1,
    site: { type: 'node', place: 'reject.mjs:1', headline: 'RangeError: no such' },
  },
  {
    title: 'something is thrown that is no error',
    text: `
node:internal/modules/run_main:123
    triggerUncaughtException(
    ^
just text
(Use \`node --trace-uncaught ...\` to show where the exception was thrown)

Node.js v20.20.2
`,
    count: 1,
    site: { type: 'node', place: undefined, headline: 'just text' },
  },
  {
    title: 'a promise is rejected with something that is no error',
    text: `node:internal/process/promises:389
      new UnhandledPromiseRejection(reason);
      ^

UnhandledPromiseRejection: This error originated either by throwing inside of an async function without a catch block, or by rejecting a promise which was not handled with .catch(). The promise rejected with the reason "just text".
    at throwUnhandledRejectionsMode (node:internal/process/promises:389:7)
    at processPromiseRejections (node:internal/process/promises:470:17)
    at process.processTicksAndRejections (node:internal/process/task_queues:96:32) {
  code: 'ERR_UNHANDLED_REJECTION'
}

Node.js v20.20.2
`,
    count: 1,
    site: {
      type: 'node',
      place: undefined,
      headline: 'UnhandledPromiseRejection: a promise was rejected with the reason "just text".',
    },
  },
  {
    title: 'an error with a cause',
    text: `file:///home/student/cause.mjs:1
function f() { try { null.x } catch (e) { throw new Error('outer', { cause: e }); } }
                                                ^

Error: outer
    at f (file:///home/student/cause.mjs:1:49)
    at file:///home/student/cause.mjs:2:1
    ... 2 lines matching cause stack trace ...
    at async asyncRunEntryPointWithESMLoader (node:internal/modules/run_main:117:5) {
  [cause]: TypeError: Cannot read properties of null (reading 'x')
      at f (file:///home/student/cause.mjs:1:27)
      at file:///home/student/cause.mjs:2:1
      at ModuleJob.run (node:internal/modules/esm/module_job:325:25)
      at async ModuleLoader.import (node:internal/modules/esm/loader:606:24)
      at async asyncRunEntryPointWithESMLoader (node:internal/modules/run_main:117:5)
}

Node.js v20.20.2
`,
    count: 1,
    site: { type: 'node', place: 'cause.mjs:1', headline: 'Error: outer' },
  },
  {
    title: 'a syntax error',
    text: `file:///home/student/syntax.mjs:1
const a = ;
          ^

SyntaxError: Unexpected token ';'
    at compileSourceTextModule (node:internal/modules/esm/utils:346:16)
    at ModuleLoader.moduleStrategy (node:internal/modules/esm/translators:146:18)
    at #translate (node:internal/modules/esm/loader:497:12)
    at ModuleLoader.loadAndTranslate (node:internal/modules/esm/loader:544:27)
    at async ModuleJob._link (node:internal/modules/esm/module_job:148:19)

Node.js v20.20.2
`,
    count: 1,
    site: { type: 'node', place: 'syntax.mjs:1', headline: "SyntaxError: Unexpected token ';'" },
  },
  {
    title: 'errors that the program prints itself',
    text: `TypeError: Cannot read properties of undefined (reading 'length')
    at g (file:///home/student/caught.mjs:2:26)
    at file:///home/student/caught.mjs:3:7
    at ModuleJob.run (node:internal/modules/esm/module_job:325:25)
    at async ModuleLoader.import (node:internal/modules/esm/loader:606:24)
    at async asyncRunEntryPointWithESMLoader (node:internal/modules/run_main:117:5)
it failed: TypeError: Cannot read properties of undefined (reading 'length')
    at g (file:///home/student/caught.mjs:2:26)
    at file:///home/student/caught.mjs:4:7
    at ModuleJob.run (node:internal/modules/esm/module_job:325:25)
    at async ModuleLoader.import (node:internal/modules/esm/loader:606:24)
    at async asyncRunEntryPointWithESMLoader (node:internal/modules/run_main:117:5)
`,
    count: 2,
    site: {
      type: 'node',
      place: 'caught.mjs:2',
      headline: "it failed: TypeError: Cannot read properties of undefined (reading 'length')",
    },
  },
  {
    title: 'a failed assertion',
    text: `node:internal/modules/run_main:123
    triggerUncaughtException(
    ^

AssertionError [ERR_ASSERTION]: 1 == 2
    at file:///home/student/assert.mjs:2:8
    at ModuleJob.run (node:internal/modules/esm/module_job:325:25)
    at async ModuleLoader.import (node:internal/modules/esm/loader:606:24)
    at async asyncRunEntryPointWithESMLoader (node:internal/modules/run_main:117:5) {
  generatedMessage: true,
  code: 'ERR_ASSERTION',
  actual: 1,
  expected: 2,
  operator: '=='
}

Node.js v20.20.2
`,
    count: 1,
    site: { type: 'node', place: 'assert.mjs:2', headline: 'AssertionError [ERR_ASSERTION]: 1 == 2' },
  },
  {
    title: 'the heap is full',
    text: `
<--- Last few GCs --->

[31497:0x2548bca0]      141 ms: Mark-Compact 29.4 (62.4) -> 29.4 (62.2) MB, 7.85 / 0.00 ms  (average mu = 0.693, current mu = 0.148) allocation failure; scavenge might not succeed
[31497:0x2548bca0]      151 ms: Mark-Compact 30.2 (62.9) -> 30.2 (62.9) MB, 9.33 / 0.00 ms  (average mu = 0.535, current mu = 0.048) allocation failure; scavenge might not succeed


<--- JS stacktrace --->

FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory
----- Native stack trace -----

 1: 0xb78db3 node::OOMErrorHandler(char const*, v8::OOMDetails const&) [node]
 2: 0xee8300 v8::Utils::ReportOOMFailure(v8::internal::Isolate*, char const*, v8::OOMDetails const&) [node]
 3: 0xee85e7 v8::internal::V8::FatalProcessOutOfMemory(v8::internal::Isolate*, char const*, v8::OOMDetails const&) [node]
 4: 0x10fb205  [node]
`,
    count: 1,
    site: {
      type: 'node',
      place: undefined,
      headline: 'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
    },
  },
  {
    title: 'a program in the command',
    text: `[eval]:1
null.x
     ^

TypeError: Cannot read properties of null (reading 'x')
    at [eval]:1:6
    at runScriptInThisContext (node:internal/vm:209:10)
    at node:internal/process/execution:118:14
    at [eval]-wrapper:6:24
    at runScript (node:internal/process/execution:101:62)
    at evalScript (node:internal/process/execution:133:3)
    at node:internal/main/eval_string:51:3

Node.js v20.20.2
`,
    count: 1,
    site: {
      type: 'node',
      place: '[eval]:1',
      headline: "TypeError: Cannot read properties of null (reading 'x')",
    },
  },
];
