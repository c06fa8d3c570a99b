import type { Crash } from './Crash.js';

/** What programs printed. */
export const ADDRESS_CRASHES: readonly Crash[] = [
  {
    title: 'AddressSanitizer: behind the end of the heap',
    text: `=================================================================
==4711==ERROR: AddressSanitizer: heap-buffer-overflow on address 0x615000000280 at pc 0x564e56b88211 bp 0x7ffeab2b54a0 sp 0x7ffeab2b5498
READ of size 1 at 0x615000000280 thread T0
    #0 0x564e56b88210 in find_end /home/student/heap.c:9
    #1 0x564e56b88210 in serve /home/student/heap.c:15
    #2 0x564e56b88210 in main /home/student/heap.c:17
    #5 0x564e56b880e0 in _start (/home/student/heap+0x10e0)

0x615000000280 is located 0 bytes to the right of 512-byte region [0x615000000080,0x615000000280)
allocated by thread T0 here:
    #0 0x7f50062b89cf in __interceptor_malloc ../../../../src/libsanitizer/asan/asan_malloc_linux.cpp:69
    #1 0x564e56b881bb in serve /home/student/heap.c:13
    #2 0x564e56b881bb in main /home/student/heap.c:17

SUMMARY: AddressSanitizer: heap-buffer-overflow /home/student/heap.c:9 in find_end
==4711==ABORTING
`,
    count: 1,
    site: {
      type: 'sanitizer',
      place: 'heap.c:9',
      headline: 'heap-buffer-overflow: READ of size 1',
      explanation: [
        'heap-buffer-overflow',
        'READ of size 1',
        'in find_end, heap.c:9',
        'in serve, heap.c:15',
        'in main, heap.c:17',
        '0 bytes to the right of 512-byte region',
        'allocated in serve, heap.c:13',
      ],
    },
  },
  {
    title: 'AddressSanitizer: in a function of the library, in a thread',
    text: `=================================================================
==4711==ERROR: AddressSanitizer: heap-buffer-overflow on address 0x602000000014 at pc 0x7f2e30a48061 bp 0x7f2e2ebfee60 sp 0x7f2e2ebfe610
WRITE of size 6 at 0x602000000014 thread T1
    #0 0x7f2e30a48060 in __interceptor_memcpy ../../../../src/libsanitizer/sanitizer_common/sanitizer_common_interceptors.inc:827
    #1 0x560349c7120d in serve /home/student/v.c:4
    #2 0x7f2e308a71f4 in start_thread nptl/pthread_create.c:442
    #3 0x7f2e309278eb in clone3 ../sysdeps/unix/sysv/linux/x86_64/clone3.S:81

0x602000000014 is located 0 bytes to the right of 4-byte region [0x602000000010,0x602000000014)
allocated by thread T1 here:
    #0 0x7f2e30ab89cf in __interceptor_malloc ../../../../src/libsanitizer/asan/asan_malloc_linux.cpp:69
    #1 0x560349c711ee in serve /home/student/v.c:4
    #2 0x7f2e308a71f4 in start_thread nptl/pthread_create.c:442

Thread T1 created by T0 here:
    #0 0x7f2e30a49726 in __interceptor_pthread_create ../../../../src/libsanitizer/asan/asan_interceptors.cpp:207
    #1 0x560349c712b0 in main /home/student/v.c:5

SUMMARY: AddressSanitizer: heap-buffer-overflow ../../../../src/libsanitizer/sanitizer_common/sanitizer_common_interceptors.inc:827 in __interceptor_memcpy
==4711==ABORTING
`,
    count: 1,
    site: {
      type: 'sanitizer',
      place: 'v.c:4',
      headline: 'heap-buffer-overflow: WRITE of size 6',
      explanation: [
        'heap-buffer-overflow',
        'WRITE of size 6 by thread T1',
        'in serve, v.c:4',
        '0 bytes to the right of 4-byte region',
        'allocated by thread T1 in serve, v.c:4',
      ],
    },
  },
  {
    title: 'AddressSanitizer: behind the end of an array on the stack',
    text: `=================================================================
==4711==ERROR: AddressSanitizer: stack-buffer-overflow on address 0x7ffcfc5965d0 at pc 0x55666396329d bp 0x7ffcfc596570 sp 0x7ffcfc596568
WRITE of size 1 at 0x7ffcfc5965d0 thread T0
    #0 0x55666396329c in greet /home/student/stack.c:3
    #1 0x5566639633cf in main /home/student/stack.c:4
    #4 0x5566639630d0 in _start (/home/student/stack+0x10d0)

Address 0x7ffcfc5965d0 is located in stack of thread T0 at offset 48 in frame
    #0 0x5566639631a8 in greet /home/student/stack.c:3

  This frame has 1 object(s):
    [32, 48) 'name' (line 3) <== Memory access at offset 48 overflows this variable
SUMMARY: AddressSanitizer: stack-buffer-overflow /home/student/stack.c:3 in greet
==4711==ABORTING
`,
    count: 1,
    site: {
      type: 'sanitizer',
      place: 'stack.c:3',
      headline: 'stack-buffer-overflow: WRITE of size 1',
      explanation: [
        'stack-buffer-overflow',
        'WRITE of size 1',
        'in greet, stack.c:3',
        'in main, stack.c:4',
        "variable 'name' (line 3): the access overflows it",
      ],
    },
  },
  {
    title: 'AddressSanitizer: behind the end of a global array',
    text: `=================================================================
==4711==ERROR: AddressSanitizer: global-buffer-overflow on address 0x5653a65c612a at pc 0x5653a65c31d3 bp 0x7ffeef756000 sp 0x7ffeef755ff8
READ of size 1 at 0x5653a65c612a thread T0
    #0 0x5653a65c31d2 in at /home/student/global.c:3
    #1 0x5653a65c3203 in main /home/student/global.c:4
    #4 0x5653a65c30c0 in _start (/home/student/global+0x10c0)

0x5653a65c612a is located 0 bytes to the right of global variable 'table' defined in 'global.c:2:13' (0x5653a65c6120) of size 10
SUMMARY: AddressSanitizer: global-buffer-overflow /home/student/global.c:3 in at
==4711==ABORTING
`,
    count: 1,
    site: {
      type: 'sanitizer',
      place: 'global.c:3',
      headline: 'global-buffer-overflow: READ of size 1',
      explanation: [
        'global-buffer-overflow',
        'READ of size 1',
        'in at, global.c:3',
        'in main, global.c:4',
        "0 bytes to the right of global variable 'table' defined in 'global.c:2:13' of size 10",
      ],
    },
  },
  {
    title: 'AddressSanitizer: memory that was given back',
    text: `=================================================================
==4711==ERROR: AddressSanitizer: heap-use-after-free on address 0x606000000020 at pc 0x55f1ee9dc204 bp 0x7ffdb31d1df0 sp 0x7ffdb31d1de8
READ of size 4 at 0x606000000020 thread T0
    #0 0x55f1ee9dc203 in main /home/student/uaf.c:5
    #3 0x55f1ee9dc0e0 in _start (/home/student/uaf+0x10e0)

0x606000000020 is located 0 bytes inside of 64-byte region [0x606000000020,0x606000000060)
freed by thread T0 here:
    #0 0x7f09500b76a8 in __interceptor_free ../../../../src/libsanitizer/asan/asan_malloc_linux.cpp:52
    #1 0x55f1ee9dc1c6 in leave /home/student/uaf.c:4
    #2 0x55f1ee9dc1c6 in main /home/student/uaf.c:5

previously allocated by thread T0 here:
    #0 0x7f09500b89cf in __interceptor_malloc ../../../../src/libsanitizer/asan/asan_malloc_linux.cpp:69
    #1 0x55f1ee9dc1bb in main /home/student/uaf.c:5

SUMMARY: AddressSanitizer: heap-use-after-free /home/student/uaf.c:5 in main
==4711==ABORTING
`,
    count: 1,
    site: {
      type: 'sanitizer',
      place: 'uaf.c:5',
      headline: 'heap-use-after-free: READ of size 4',
      explanation: [
        'heap-use-after-free',
        'READ of size 4',
        'in main, uaf.c:5',
        '0 bytes inside of 64-byte region',
        'freed in leave, uaf.c:4',
        'previously allocated in main, uaf.c:5',
      ],
    },
  },
  {
    title: 'AddressSanitizer: memory that is given back twice',
    text: `=================================================================
==4711==ERROR: AddressSanitizer: attempting double-free on 0x604000000010 in thread T0:
    #0 0x7f598e0b76a8 in __interceptor_free ../../../../src/libsanitizer/asan/asan_malloc_linux.cpp:52
    #1 0x55f09159a180 in leave /home/student/dfree.c:2
    #2 0x55f09159a1b1 in main /home/student/dfree.c:3
    #5 0x55f09159a0a0 in _start (/home/student/dfree+0x10a0)

0x604000000010 is located 0 bytes inside of 40-byte region [0x604000000010,0x604000000038)
freed by thread T0 here:
    #0 0x7f598e0b76a8 in __interceptor_free ../../../../src/libsanitizer/asan/asan_malloc_linux.cpp:52
    #1 0x55f09159a180 in leave /home/student/dfree.c:2
    #2 0x55f09159a1a5 in main /home/student/dfree.c:3

previously allocated by thread T0 here:
    #0 0x7f598e0b89cf in __interceptor_malloc ../../../../src/libsanitizer/asan/asan_malloc_linux.cpp:69
    #1 0x55f09159a195 in main /home/student/dfree.c:3

SUMMARY: AddressSanitizer: double-free ../../../../src/libsanitizer/asan/asan_malloc_linux.cpp:52 in __interceptor_free
==4711==ABORTING
`,
    count: 1,
    site: {
      type: 'sanitizer',
      place: 'dfree.c:2',
      headline: 'attempting double-free',
      explanation: [
        'attempting double-free',
        'in leave, dfree.c:2',
        'in main, dfree.c:3',
        '0 bytes inside of 40-byte region',
        'freed in leave, dfree.c:2',
        'previously allocated in main, dfree.c:3',
      ],
    },
  },
  {
    title: 'AddressSanitizer: a null pointer',
    text: `AddressSanitizer:DEADLYSIGNAL
==4711==ERROR: AddressSanitizer: SEGV on unknown address 0x000000000000 (pc 0x55628d6621dd bp 0x7ffdc8b06a00 sp 0x7ffdc8b069f0 T0)
==4711==The signal is caused by a READ memory access.
==4711==Hint: address points to the zero page.
    #0 0x55628d6621dd in length /home/student/null.c:3
    #1 0x55628d662226 in main /home/student/null.c:4
    #4 0x55628d6620d0 in _start (/home/student/null+0x10d0)

AddressSanitizer can not provide additional info.
SUMMARY: AddressSanitizer: SEGV /home/student/null.c:3 in length
==4711==ABORTING
`,
    count: 1,
    site: {
      type: 'sanitizer',
      place: 'null.c:3',
      headline: 'SEGV: READ memory access',
      explanation: [
        'SEGV',
        'READ memory access',
        'address points to the zero page',
        'in length, null.c:3',
        'in main, null.c:4',
      ],
    },
  },
  {
    title: 'AddressSanitizer: a recursion without an end',
    text: `AddressSanitizer:DEADLYSIGNAL
==4711==ERROR: AddressSanitizer: stack-overflow on address 0x7ffdaa2caf4c (pc 0x55af18c4417b bp 0x7ffdaa2cb410 sp 0x7ffdaa2caf40 T0)
    #0 0x55af18c4417b in f /home/student/deep.c:1
    #1 0x55af18c4423a in f /home/student/deep.c:1
    #2 0x55af18c4423a in f /home/student/deep.c:1
  `,
    count: 1,
    site: {
      type: 'sanitizer',
      place: 'deep.c:1',
      headline: 'stack-overflow',
      explanation: ['stack-overflow', 'in f, deep.c:1', 'in f, deep.c:1', 'in f, deep.c:1'],
    },
  },
  {
    title: 'AddressSanitizer: a program without line numbers',
    text: `=================================================================
==4711==ERROR: AddressSanitizer: heap-buffer-overflow on address 0x615000000280 at pc 0x55e5c36b120f bp 0x7ffea67cfd50 sp 0x7ffea67cfd48
READ of size 1 at 0x615000000280 thread T0
    #0 0x55e5c36b120e in find_end (/home/student/heapn+0x120e)
    #1 0x55e5c36b1263 in serve (/home/student/heapn+0x1263)
    #2 0x55e5c36b128a in main (/home/student/heapn+0x128a)
    #5 0x55e5c36b10e0 in _start (/home/student/heapn+0x10e0)

0x615000000280 is located 0 bytes to the right of 512-byte region [0x615000000080,0x615000000280)
allocated by thread T0 here:
    #0 0x7f53190b89cf in __interceptor_malloc ../../../../src/libsanitizer/asan/asan_malloc_linux.cpp:69
    #1 0x55e5c36b122f in serve (/home/student/heapn+0x122f)
    #2 0x55e5c36b128a in main (/home/student/heapn+0x128a)

SUMMARY: AddressSanitizer: heap-buffer-overflow (/home/student/heapn+0x120e) in find_end
==4711==ABORTING
`,
    count: 1,
    site: {
      type: 'sanitizer',
      place: 'find_end (heapn)',
      headline: 'heap-buffer-overflow: READ of size 1',
      explanation: [
        'heap-buffer-overflow',
        'READ of size 1',
        'in find_end (heapn)',
        'in serve (heapn)',
        'in main (heapn)',
        '0 bytes to the right of 512-byte region',
        'allocated in serve (heapn)',
      ],
    },
  },
];
