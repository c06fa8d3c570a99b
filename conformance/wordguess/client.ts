export const suite = undefined as never;
