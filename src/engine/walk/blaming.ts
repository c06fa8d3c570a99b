import { Violation } from '../Violation.js';

/** Does something; what goes wrong, and is not known to break another clause, breaks this one. */
export async function blaming<T>(clause: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (problem) {
    if (!(problem instanceof Violation)) throw problem;
    throw new Violation(problem.difference, problem.clause ?? clause);
  }
}
