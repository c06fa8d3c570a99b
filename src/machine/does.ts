/** The effect of a transition that puts these out, whatever its input and its context are, and keeps the context. */
export function does<const O = never>(...outputs: readonly O[]) {
  return <Context>(context: Context): readonly [Context, readonly O[]] => [context, outputs];
}
