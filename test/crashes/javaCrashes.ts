import type { Crash } from './Crash.js';

/** What programs printed. */
export const JAVA_CRASHES: readonly Crash[] = [
  {
    title: 'a thread of a pool ends by an exception',
    text: `Exception in thread "pool-1-thread-2" java.lang.StringIndexOutOfBoundsException: String index out of range: 3
	at java.base/java.lang.StringLatin1.charAt(StringLatin1.java:48)
	at java.base/java.lang.String.charAt(String.java:1517)
	at One.handle(One.java:1)
	at One.lambda$main$0(One.java:1)
	at java.base/java.lang.Thread.run(Thread.java:840)
`,
    count: 1,
    site: {
      type: 'java',
      place: 'One.java:1',
      headline: 'java.lang.StringIndexOutOfBoundsException: String index out of range: 3',
    },
  },
  {
    title: 'threads and causes; the last has its cause in the program',
    text: `Exception in thread "pool-1-thread-1" java.lang.NumberFormatException: For input string: "x y"
	at java.base/java.lang.NumberFormatException.forInputString(NumberFormatException.java:67)
	at java.base/java.lang.Integer.parseInt(Integer.java:668)
	at java.base/java.lang.Integer.parseInt(Integer.java:786)
	at Server.handle(Server.java:5)
	at Server.lambda$main$0(Server.java:9)
	at java.base/java.util.concurrent.ThreadPoolExecutor.runWorker(ThreadPoolExecutor.java:1136)
	at java.base/java.util.concurrent.ThreadPoolExecutor$Worker.run(ThreadPoolExecutor.java:635)
	at java.base/java.lang.Thread.run(Thread.java:840)
Exception in thread "Thread-0" java.lang.IllegalStateException: no line
	at Server.handle(Server.java:4)
	at Server.lambda$main$1(Server.java:11)
	at java.base/java.lang.Thread.run(Thread.java:840)
Caused by: java.lang.NullPointerException: Cannot invoke "Object.toString()" because "<local0>" is null
	at Server.inner(Server.java:6)
	... 3 more
java.lang.NumberFormatException: For input string: "q"
	at java.base/java.lang.NumberFormatException.forInputString(NumberFormatException.java:67)
	at java.base/java.lang.Integer.parseInt(Integer.java:668)
	at java.base/java.lang.Integer.parseInt(Integer.java:786)
	at Server.handle(Server.java:5)
	at Server.main(Server.java:12)
java.lang.IllegalArgumentException: Port value out of range: -1
	at java.base/java.net.ServerSocket.<init>(ServerSocket.java:269)
	at java.base/java.net.ServerSocket.<init>(ServerSocket.java:167)
	at Server.main(Server.java:15)
Exception in thread "main" java.util.concurrent.ExecutionException: java.lang.NumberFormatException: For input string: "z"
	at java.base/java.util.concurrent.FutureTask.report(FutureTask.java:122)
	at java.base/java.util.concurrent.FutureTask.get(FutureTask.java:191)
	at Server.main(Server.java:16)
Caused by: java.lang.NumberFormatException: For input string: "z"
	at java.base/java.lang.NumberFormatException.forInputString(NumberFormatException.java:67)
	at java.base/java.lang.Integer.parseInt(Integer.java:668)
	at java.base/java.lang.Integer.parseInt(Integer.java:786)
	at Server.handle(Server.java:5)
	at Server.lambda$main$2(Server.java:13)
	at java.base/java.util.concurrent.Executors$RunnableAdapter.call(Executors.java:539)
	at java.base/java.util.concurrent.FutureTask.run(FutureTask.java:264)
	at java.base/java.util.concurrent.ThreadPoolExecutor.runWorker(ThreadPoolExecutor.java:1136)
	at java.base/java.util.concurrent.ThreadPoolExecutor$Worker.run(ThreadPoolExecutor.java:635)
`,
    count: 5,
    site: {
      type: 'java',
      place: 'Server.java:5',
      headline: 'java.lang.NumberFormatException: For input string: "z"',
    },
  },
  {
    title: 'an exception of its own with a message of two lines; a suppressed one',
    text: `Silent$Trouble: no number:
message: x
	at Silent.parse(Silent.java:3)
	at Silent.main(Silent.java:5)
Caused by: java.lang.NumberFormatException: For input string: "x"
	at java.base/java.lang.NumberFormatException.forInputString(NumberFormatException.java:67)
	at java.base/java.lang.Integer.parseInt(Integer.java:668)
	at java.base/java.lang.Integer.parseInt(Integer.java:786)
	... 2 more
Exception in thread "main" java.io.IOException: reset
	at Silent.main(Silent.java:6)
	Suppressed: java.lang.IllegalStateException: closing
		at Silent.lambda$main$0(Silent.java:6)
		... 1 more
`,
    count: 2,
    site: { type: 'java', place: 'Silent.java:6', headline: 'java.io.IOException: reset' },
  },
  {
    title: 'a recursion without an end',
    text: `Exception in thread "main" java.lang.StackOverflowError
	at Deep.f(Deep.java:1)
	at Deep.f(Deep.java:1)
	at Deep.f(Deep.java:1)
	at Deep.f(Deep.java:1)
	at Deep.f(Deep.java:1)
`,
    count: 1,
    site: { type: 'java', place: 'Deep.java:1', headline: 'java.lang.StackOverflowError' },
  },
  {
    title: 'a class in a package, without memory',
    text: `Exception in thread "main" java.lang.OutOfMemoryError: Java heap space
	at lab.chat.Mem.main(Mem.java:2)
`,
    count: 1,
    site: { type: 'java', place: 'Mem.java:2', headline: 'java.lang.OutOfMemoryError: Java heap space' },
  },
];
