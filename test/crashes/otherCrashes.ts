import type { Crash } from './Crash.js';

/** What programs printed. */
export const OTHER_CRASHES: readonly Crash[] = [
  {
    title: 'glibc: the stack',
    text: `*** stack smashing detected ***: terminated
`,
    count: 1,
    site: { type: 'other', place: undefined, headline: '*** stack smashing detected ***: terminated' },
  },
  {
    title: 'glibc: a buffer whose size is known',
    text: `*** buffer overflow detected ***: terminated
`,
    count: 1,
    site: { type: 'other', place: undefined, headline: '*** buffer overflow detected ***: terminated' },
  },
  {
    title: 'glibc: a pointer that is none',
    text: `free(): invalid pointer
`,
    count: 1,
    site: { type: 'other', place: undefined, headline: 'free(): invalid pointer' },
  },
  {
    title: 'glibc: memory that is given back twice',
    text: `free(): double free detected in tcache 2
`,
    count: 1,
    site: { type: 'other', place: undefined, headline: 'free(): double free detected in tcache 2' },
  },
  {
    title: 'a failed assertion',
    text: `assertion: assertion.c:2: take: Assertion \`n > 0 && "length"' failed.
`,
    count: 1,
    site: { type: 'other', place: 'assertion.c:2', headline: 'Assertion `n > 0 && "length"\' failed' },
  },
  {
    title: 'an exception of C++',
    text: `terminate called after throwing an instance of 'std::out_of_range'
  what():  vector::_M_range_check: __n (which is 3) >= this->size() (which is 0)
`,
    count: 1,
    site: {
      type: 'other',
      place: undefined,
      headline: 'std::out_of_range: vector::_M_range_check: __n (which is 3) >= this->size() (which is 0)',
    },
  },
  {
    title: 'Go',
    text: `panic: runtime error: index out of range [5] with length 3

goroutine 18 [running]:
bufio.(*Scanner).Scan(0xc00006ff38)
	/usr/local/go/src/bufio/scan.go:139 +0x76a
main.serve({0x4e7a20, 0xc000014080})
	/home/student/server.go:9 +0x1d
created by main.main in goroutine 1
	/home/student/server.go:21 +0x5c
exit status 2
`,
    count: 1,
    site: {
      type: 'other',
      place: 'server.go:9',
      headline: 'panic: runtime error: index out of range [5] with length 3',
    },
  },
  {
    title: 'Rust: a thread and the whole program',
    text: `
thread '<unnamed>' (31653) panicked at main.rs:1:100:
called \`Result::unwrap()\` on an \`Err\` value: ParseIntError { kind: InvalidDigit }
stack backtrace:
   0: __rustc::rust_begin_unwind
             at /rustc/59807616e1fa2540724bfbac14d7976d7e4a3860/library/std/src/panicking.rs:689:5
   1: core::panicking::panic_fmt
             at /rustc/59807616e1fa2540724bfbac14d7976d7e4a3860/library/core/src/panicking.rs:80:14
   2: core::result::unwrap_failed
             at /rustc/59807616e1fa2540724bfbac14d7976d7e4a3860/library/core/src/result.rs:1867:5
   3: main::main::{{closure}}
note: Some details are omitted, run with \`RUST_BACKTRACE=full\` for a verbose backtrace.

thread 'main' (31650) panicked at main.rs:1:167:
index out of bounds: the len is 0 but the index is 1
stack backtrace:
   0: __rustc::rust_begin_unwind
             at /rustc/59807616e1fa2540724bfbac14d7976d7e4a3860/library/std/src/panicking.rs:689:5
   1: core::panicking::panic_fmt
             at /rustc/59807616e1fa2540724bfbac14d7976d7e4a3860/library/core/src/panicking.rs:80:14
   2: core::panicking::panic_bounds_check
             at /rustc/59807616e1fa2540724bfbac14d7976d7e4a3860/library/core/src/panicking.rs:271:5
   3: <usize as core::slice::index::SliceIndex<[T]>>::index
   4: <alloc::vec::Vec<T,A> as core::ops::index::Index<I>>::index
   5: main::main
   6: core::ops::function::FnOnce::call_once
note: Some details are omitted, run with \`RUST_BACKTRACE=full\` for a verbose backtrace.
`,
    count: 2,
    site: {
      type: 'other',
      place: 'main.rs:1',
      headline: 'panicked: index out of bounds: the len is 0 but the index is 1',
    },
  },
];
