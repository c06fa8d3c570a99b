import type { Crash } from './Crash.js';

/** What programs printed. */
export const PYTHON_CRASHES: readonly Crash[] = [
  {
    title: 'a thread ends by an exception',
    text: `Exception in thread Thread-1 (serve):
Traceback (most recent call last):
  File "/usr/lib/python3.11/threading.py", line 1045, in _bootstrap_inner
    self.run()
  File "/usr/lib/python3.11/threading.py", line 982, in run
    self._target(*self._args, **self._kwargs)
  File "/home/student/threads.py", line 10, in serve
    connection.sendall(reply(line))
                       ^^^^^^^^^^^
  File "/home/student/threads.py", line 4, in reply
    text = line.decode('utf-8')
           ^^^^^^^^^^^^^^^^^^^^
UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
`,
    count: 1,
    site: {
      type: 'python',
      place: 'threads.py:4',
      headline: "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte",
    },
  },
  {
    title: 'socketserver, whose handler raises an exception',
    text: `----------------------------------------
Exception occurred during processing of request from ('127.0.0.1', 49290)
Traceback (most recent call last):
  File "/usr/lib/python3.11/socketserver.py", line 691, in process_request_thread
    self.finish_request(request, client_address)
  File "/usr/lib/python3.11/socketserver.py", line 361, in finish_request
    self.RequestHandlerClass(request, client_address, self)
  File "/usr/lib/python3.11/socketserver.py", line 755, in __init__
    self.handle()
  File "/home/student/handlers.py", line 5, in handle
    word, rest = line.split(b' ')
    ^^^^^^^^^^
ValueError: not enough values to unpack (expected 2, got 1)
----------------------------------------
`,
    count: 1,
    site: {
      type: 'python',
      place: 'handlers.py:5',
      headline: 'ValueError: not enough values to unpack (expected 2, got 1)',
    },
  },
  {
    title: 'asyncio: a handler, and a task that nobody waits for',
    text: `Unhandled exception in client_connected_cb
transport: <_SelectorSocketTransport fd=8 read=polling write=<idle, bufsize=0>>
Traceback (most recent call last):
  File "/home/student/loops.py", line 5, in handle
    message = json.loads(line)
              ^^^^^^^^^^^^^^^^
  File "/usr/lib/python3.11/json/__init__.py", line 346, in loads
    return _default_decoder.decode(s)
           ^^^^^^^^^^^^^^^^^^^^^^^^^^
  File "/usr/lib/python3.11/json/decoder.py", line 337, in decode
    obj, end = self.raw_decode(s, idx=_w(s, 0).end())
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  File "/usr/lib/python3.11/json/decoder.py", line 353, in raw_decode
    obj, end = self.scan_once(s, idx)
               ^^^^^^^^^^^^^^^^^^^^^^
json.decoder.JSONDecodeError: Invalid control character at: line 1 column 4 (char 3)
Task exception was never retrieved
future: <Task finished name='Task-5' coro=<boom() done, defined at /home/student/loops.py:17> exception=ValueError("invalid literal for int() with base 10: 'x'")>
Traceback (most recent call last):
  File "/home/student/loops.py", line 18, in boom
    return int('x')
           ^^^^^^^^
ValueError: invalid literal for int() with base 10: 'x'
`,
    count: 2,
    site: {
      type: 'python',
      place: 'loops.py:18',
      headline: "ValueError: invalid literal for int() with base 10: 'x'",
    },
  },
  {
    title: 'an exception in the library',
    text: `Traceback (most recent call last):
  File "/home/student/stdlib.py", line 4, in <module>
    main()
  File "/home/student/stdlib.py", line 3, in main
    c = socket.create_connection(('127.0.0.1', 1))
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  File "/usr/lib/python3.11/socket.py", line 851, in create_connection
    raise exceptions[0]
  File "/usr/lib/python3.11/socket.py", line 836, in create_connection
    sock.connect(sa)
ConnectionRefusedError: [Errno 111] Connection refused
`,
    count: 1,
    site: {
      type: 'python',
      place: 'stdlib.py:3',
      headline: 'ConnectionRefusedError: [Errno 111] Connection refused',
    },
  },
  {
    title: 'an exception that another one has led to, and a message of two lines',
    text: `Traceback (most recent call last):
  File "/home/student/chained.py", line 5, in parse
    return int(line)
           ^^^^^^^^^
ValueError: invalid literal for int() with base 10: 'x'

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "/home/student/chained.py", line 10, in <module>
    main()
  File "/home/student/chained.py", line 9, in main
    parse('x')
  File "/home/student/chained.py", line 7, in parse
    raise ProtocolError('a number is\\nwanted') from e
ProtocolError: a number is
wanted
`,
    count: 1,
    site: { type: 'python', place: 'chained.py:7', headline: 'ProtocolError: a number is' },
  },
  {
    title: 'an exception while another one is handled, the first without a message',
    text: `Traceback (most recent call last):
  File "/home/student/own.py", line 6, in a
    raise Silent
Silent

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "/home/student/own.py", line 9, in <module>
    a()
  File "/home/student/own.py", line 8, in a
    raise KeyError('ü')
KeyError: 'ü'
`,
    count: 1,
    site: { type: 'python', place: 'own.py:8', headline: "KeyError: 'ü'" },
  },
  {
    title: 'a group of exceptions',
    text: `  + Exception Group Traceback (most recent call last):
  |   File "/home/student/group.py", line 7, in <module>
  |     asyncio.run(main())
  |   File "/usr/lib/python3.11/asyncio/runners.py", line 190, in run
  |     return runner.run(main)
  |   File "/usr/lib/python3.11/asyncio/runners.py", line 118, in run
  |     return self._loop.run_until_complete(task)
  |   File "/usr/lib/python3.11/asyncio/base_events.py", line 653, in run_until_complete
  |     return future.result()
  |   File "/home/student/group.py", line 5, in main
  |     async with asyncio.TaskGroup() as g:
  |   File "/usr/lib/python3.11/asyncio/taskgroups.py", line 145, in __aexit__
  |     raise me from None
  | ExceptionGroup: unhandled errors in a TaskGroup (2 sub-exceptions)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "/home/student/group.py", line 3, in bad
    |     raise ValueError(n)
    | ValueError: 1
    +---------------- 2 ----------------
    | Traceback (most recent call last):
    |   File "/home/student/group.py", line 3, in bad
    |     raise ValueError(n)
    | ValueError: 2
    +------------------------------------
`,
    count: 1,
    site: { type: 'python', place: 'group.py:3', headline: 'ValueError: 2' },
  },
  {
    title: 'a recursion without an end',
    text: `Traceback (most recent call last):
  File "/home/student/nested.py", line 3, in <module>
    depth(0)
  File "/home/student/nested.py", line 2, in depth
    return depth(n + 1)
           ^^^^^^^^^^^^
  File "/home/student/nested.py", line 2, in depth
    return depth(n + 1)
           ^^^^^^^^^^^^
  File "/home/student/nested.py", line 2, in depth
    return depth(n + 1)
           ^^^^^^^^^^^^
  [Previous line repeated 996 more times]
RecursionError: maximum recursion depth exceeded
`,
    count: 1,
    site: {
      type: 'python',
      place: 'nested.py:2',
      headline: 'RecursionError: maximum recursion depth exceeded',
    },
  },
  {
    title: 'a syntax error, which has no heading',
    text: `  File "/home/student/syntax.py", line 1
    def f(:
          ^
SyntaxError: invalid syntax
`,
    count: 1,
    site: { type: 'python', place: 'syntax.py:1', headline: 'SyntaxError: invalid syntax' },
  },
  {
    title: 'logging, and the program goes on',
    text: `ERROR:root:while serving
Traceback (most recent call last):
  File "/home/student/logg.py", line 5, in <module>
    work()
  File "/home/student/logg.py", line 3, in work
    def work(): return {}['name']
                       ~~^^^^^^^^
KeyError: 'name'
goes on
`,
    count: 1,
    site: { type: 'python', place: 'logg.py:3', headline: "KeyError: 'name'" },
  },
  {
    title: 'an interruption',
    text: `Traceback (most recent call last):
  File "/home/student/inter.py", line 4, in <module>
    main()
  File "/home/student/inter.py", line 3, in main
    os.kill(os.getpid(), signal.SIGINT)
KeyboardInterrupt
`,
    count: 1,
    site: { type: 'python', place: 'inter.py:3', headline: 'KeyboardInterrupt' },
  },
  {
    title: 'faulthandler: another thread is shown first',
    text: `Fatal Python error: Segmentation fault

Thread 0x00007fb6030996c0 (most recent call first):
  File "/home/student/dump.py", line 3 in wait
  File "/usr/lib/python3.11/threading.py", line 982 in run
  File "/usr/lib/python3.11/threading.py", line 1045 in _bootstrap_inner
  File "/usr/lib/python3.11/threading.py", line 1002 in _bootstrap

Current thread 0x00007fb603e2db80 (most recent call first):
  File "/usr/lib/python3.11/ctypes/__init__.py", line 519 in string_at
  File "/home/student/dump.py", line 6 in serve
  File "/home/student/dump.py", line 7 in <module>
`,
    count: 1,
    site: { type: 'python', place: 'dump.py:6', headline: 'Fatal Python error: Segmentation fault' },
  },
  {
    title: 'the interpreter itself at its end',
    text: `Fatal Python error: _enter_buffered_busy: could not acquire lock for <_io.BufferedReader name='<stdin>'> at interpreter shutdown, possibly due to daemon threads
Python runtime state: finalizing (tstate=0x00007fcc1c176ef8)

Current thread 0x00007fcc1c1e0b80 (most recent call first):
  <no Python frame>
`,
    count: 1,
    site: {
      type: 'python',
      place: undefined,
      headline:
        "Fatal Python error: _enter_buffered_busy: could not acquire lock for <_io.BufferedReader name='<stdin>'> at interpreter shutdown, possibly due to daemon threads",
    },
  },
];
