/** The usual cause of what a check of games has seen, by its clause. */
export const SERVER_HINTS: Readonly<Record<string, string>> = {
  'wordguess/join/1': 'Send the message about a newcomer to all players, not only to the newcomer.',
  'wordguess/word/1':
    'Send the stars to every player when the game begins: as many as the word has letters, in one run.',
  'wordguess/word/2':
    'Send the word as it stands to every player after each move: after a miss and a wrong word too.',
  'wordguess/word/3':
    'Look through all places of the word for the letter: a search such as find or indexOf stops at the first one.',
  'wordguess/word/4': 'Join the places without a blank between them.',
  'wordguess/turn/1': 'Send /turn to one connection, not to all of them.',
  'wordguess/turn/2': 'Pass the turn on only when the letter does not occur.',
  'wordguess/turn/3':
    'After a miss, go on by one in the list of players, and from the last to the first: (turn + 1) modulo their number.',
  'wordguess/move/1': 'Send the letter that was named to the other players, as well as the word.',
  'wordguess/move/2': 'Send the word that was named to the other players, also when it is wrong.',
  'wordguess/points/1': 'Add the number of places that the letter opens, not one for each letter.',
  'wordguess/points/2': 'Set the points of the player, and of no other, to 0 when the word is wrong.',
  'wordguess/points/3': 'Count the hidden places before they are opened, and add them.',
  'wordguess/points/4': 'Who opens the last place by a letter wins too: add the length of the word.',
  'wordguess/end/1':
    'After each move, see whether a star is left; if none is, send the results and /quit to everybody.',
  'wordguess/end/2':
    'A right word ends the game: open all places, and send the results and /quit to everybody.',
  'wordguess/end/3': 'Send the results to every player, with a line for each of them, before /quit.',
  'wordguess/rules/1':
    'See whether the command comes from the player who has the turn before anything else is done.',
  'wordguess/rules/2':
    'Answer a command that cannot be understood by a message, and leave the turn where it is.',
  'wordguess/leave/1':
    'When the player who has the turn leaves, take it out of the list and give the next one /turn.',
  'wordguess/leave/2': 'Take a player who leaves out of the list, also when somebody else has the turn.',
};
