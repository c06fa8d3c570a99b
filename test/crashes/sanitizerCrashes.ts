import type { Crash } from './Crash.js';

/** What programs printed. */
export const SANITIZER_CRASHES: readonly Crash[] = [
  {
    title: 'LeakSanitizer',
    text: `
=================================================================
==4711==ERROR: LeakSanitizer: detected memory leaks

Direct leak of 300 byte(s) in 3 object(s) allocated from:
    #0 0x7f8cc22b89cf in __interceptor_malloc ../../../../src/libsanitizer/asan/asan_malloc_linux.cpp:69
    #1 0x5648a4a2d180 in keep /home/student/leak.c:3
    #2 0x5648a4a2d180 in main /home/student/leak.c:4
    #3 0x7f8cc2045249 in __libc_start_call_main ../sysdeps/nptl/libc_start_call_main.h:58

SUMMARY: AddressSanitizer: 300 byte(s) leaked in 3 allocation(s).
`,
    count: 1,
    site: {
      type: 'sanitizer',
      place: 'leak.c:3',
      headline: 'detected memory leaks: Direct leak of 300 byte(s) in 3 object(s)',
      explanation: [
        'detected memory leaks',
        'Direct leak of 300 byte(s) in 3 object(s)',
        'in keep, leak.c:3',
        'in main, leak.c:4',
      ],
    },
  },
  {
    title: 'UndefinedBehaviorSanitizer',
    text: `ub.c:4:78: runtime error: index 5 out of bounds for type 'int [4]'
ub.c:4:45: runtime error: load of address 0x7ffc33f4eec4 with insufficient space for an object of type 'int'
0x7ffc33f4eec4: note: pointer points here
  00 00 00 00 00 00 00 00  e8 ef f4 33 fc 7f 00 00  01 00 00 00 00 00 00 00  4a 52 a4 2d b0 7f 00 00
              ^ 
ub.c:3:34: runtime error: signed integer overflow: 2147483647 + 1 cannot be represented in type 'int'
`,
    count: 3,
    site: {
      type: 'sanitizer',
      place: 'ub.c:3',
      headline: "signed integer overflow: 2147483647 + 1 cannot be represented in type 'int'",
      explanation: ["signed integer overflow: 2147483647 + 1 cannot be represented in type 'int'"],
    },
  },
  {
    title: 'UndefinedBehaviorSanitizer with stack traces',
    text: `ub.c:4:78: runtime error: index 5 out of bounds for type 'int [4]'
    #0 0x5555f07d9216 in main /home/student/ub.c:4
    #1 0x7f8ec4245249 in __libc_start_call_main ../sysdeps/nptl/libc_start_call_main.h:58
    #2 0x7f8ec4245304 in __libc_start_main_impl ../csu/libc-start.c:360
    #3 0x5555f07d90b0 in _start (/home/student/ub+0x10b0)

ub.c:4:45: runtime error: load of address 0x7ffcb4153344 with insufficient space for an object of type 'int'
0x7ffcb4153344: note: pointer points here
  00 00 00 00 00 00 00 00  68 34 15 b4 fc 7f 00 00  01 00 00 00 00 00 00 00  4a 52 24 c4 8e 7f 00 00
              ^ 
    #0 0x5555f07d9263 in main /home/student/ub.c:4
    #1 0x7f8ec4245249 in __libc_start_call_main ../sysdeps/nptl/libc_start_call_main.h:58
    #2 0x7f8ec4245304 in __libc_start_main_impl ../csu/libc-start.c:360
    #3 0x5555f07d90b0 in _start (/home/student/ub+0x10b0)

ub.c:3:34: runtime error: signed integer overflow: 2147483647 + 1 cannot be represented in type 'int'
    #0 0x5555f07d91aa in add /home/student/ub.c:3
    #1 0x5555f07d92b7 in main /home/student/ub.c:4
    #2 0x7f8ec4245249 in __libc_start_call_main ../sysdeps/nptl/libc_start_call_main.h:58
    #3 0x7f8ec4245304 in __libc_start_main_impl ../csu/libc-start.c:360
    #4 0x5555f07d90b0 in _start (/home/student/ub+0x10b0)

`,
    count: 3,
    site: {
      type: 'sanitizer',
      place: 'ub.c:3',
      headline: "signed integer overflow: 2147483647 + 1 cannot be represented in type 'int'",
      explanation: [
        "signed integer overflow: 2147483647 + 1 cannot be represented in type 'int'",
        'in add, ub.c:3',
        'in main, ub.c:4',
      ],
    },
  },
  {
    title: 'ThreadSanitizer',
    text: `==================
WARNING: ThreadSanitizer: data race (pid=31600)
  Read of size 4 at 0x55c620f3b05c by thread T2:
    #0 serve /home/student/race.c:4 (race+0x11e9)

  Previous write of size 4 at 0x55c620f3b05c by thread T1:
    #0 serve /home/student/race.c:4 (race+0x1201)

  Location is global 'count' of size 4 at 0x55c620f3b05c (race+0x405c)

  Thread T2 (tid=31605, running) created by main thread at:
    #0 pthread_create ../../../../src/libsanitizer/tsan/tsan_interceptors_posix.cpp:1001 (libtsan.so.2+0x5e686)
    #1 main /home/student/race.c:5 (race+0x1276)

  Thread T1 (tid=31604, finished) created by main thread at:
    #0 pthread_create ../../../../src/libsanitizer/tsan/tsan_interceptors_posix.cpp:1001 (libtsan.so.2+0x5e686)
    #1 main /home/student/race.c:5 (race+0x1259)

SUMMARY: ThreadSanitizer: data race /home/student/race.c:4 in serve
==================
ThreadSanitizer: reported 1 warnings
`,
    count: 1,
    site: {
      type: 'sanitizer',
      place: 'race.c:4',
      headline: 'data race: Read of size 4',
      explanation: [
        'data race',
        'Read of size 4 by thread T2',
        'in serve, race.c:4',
        'Previous write of size 4 by thread T1',
        'in serve, race.c:4',
        "location: global 'count' of size 4",
      ],
    },
  },
];
