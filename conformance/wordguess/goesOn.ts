/** What has to be for a game to go on: clauses. */
export const GOES_ON = ['word/2', 'word/3', 'turn/2', 'turn/3', 'end/1', 'end/2'].map(
  (clause) => `wordguess/${clause}`,
);
