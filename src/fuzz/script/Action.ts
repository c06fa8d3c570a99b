/** One thing that a fuzzer does. Connections have numbers, from 1; what names no connection concerns all. */
export type Action =
  /** Opens a connection of that number; the one that had it before leaves. */
  | { readonly type: 'connect'; readonly peer: number }
  | {
      /** Sends octets, as one segment. */
      readonly type: 'send';
      readonly peer: number;
      readonly octets: Uint8Array;
    }
  /** Waits until all has come that is due on that connection. */
  | { readonly type: 'settle'; readonly peer: number }
  /** Waits until the program has read what was sent, so that what is sent next arrives by itself. */
  | { readonly type: 'taken'; readonly peer: number }
  /** Says something proper, and waits for what it leads to: the program still serves that connection. */
  | { readonly type: 'prove'; readonly peer: number }
  /** Sends nothing more (FIN). */
  | { readonly type: 'end'; readonly peer: number }
  /** Is gone: neither sends nor reads any more. */
  | { readonly type: 'close'; readonly peer: number }
  /** Breaks the connection off (RST). */
  | { readonly type: 'reset'; readonly peer: number }
  | { readonly type: 'pause'; readonly milliseconds: number }
  | {
      /** Does something that only this protocol knows. */
      readonly type: 'do';
      readonly what: string;
    }
  | {
      /** Sends a line and waits for its answer; how long that takes is held against the others of the script. */
      readonly type: 'time';
      readonly peer: number;
      readonly octets: Uint8Array;
    }
  | {
      /** So many outsiders connect, say the same thing each, and stay; some of them may be refused. */
      readonly type: 'crowd';
      readonly times: number;
      readonly octets: Uint8Array;
    }
  /** All outsiders are gone. */
  | { readonly type: 'disperse' }
  | {
      /** Goes on sending octets, and reads whatever comes, until it leaves; what comes is not looked at. */
      readonly type: 'flood';
      readonly peer: number;
      readonly times: number;
      readonly octets: Uint8Array;
    }
  /** Looks at memory, descriptors, threads and processes of the program: they must not grow from look to look. */
  | { readonly type: 'measure' }
  /** Proves and leaves all connections that are open: what follows is another case. */
  | { readonly type: 'over' }
  | {
      /** Does the same several times. */
      readonly type: 'repeat';
      readonly times: number;
      readonly actions: Script;
    };

/** What a fuzzer does, in order. */
export type Script = readonly Action[];

/** How dear a script is, in lines: a connection costs about five of them, and so do waits. The same for all programs. */
export function costOf(script: Script): number {
  let cost = 0;
  for (const action of script) cost += costs(action);
  return cost;
}

function costs(action: Action): number {
  switch (action.type) {
    case 'connect':
      return 5;
    case 'send':
    case 'time':
      return 1 + action.octets.length / 300;
    case 'settle':
    case 'prove':
      return 3;
    case 'pause':
      return 5 * action.milliseconds;
    case 'taken':
      return 5;
    case 'crowd':
      return 5 * action.times;
    case 'flood':
      return 500;
    case 'measure':
      return 500;
    case 'do':
      return 20;
    case 'repeat':
      return action.times * costOf(action.actions);
    default:
      return 1;
  }
}
