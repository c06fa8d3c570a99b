/** What a state, or an input in a state, is called on the page of its machine. */
export function stateId(state: string): string {
  return `state-${state.replaceAll(' ', '-')}`;
}

/** The same for an input in a state: a cell of the table. */
export function cellId(state: string, input: string): string {
  return `${stateId(state)}-${input}`;
}

/** What an edge of the diagram says of one transition. */
export function edgeLabel(input: string, guard: string | undefined): string {
  return guard === undefined ? input : `${input} [${guard}]`;
}
