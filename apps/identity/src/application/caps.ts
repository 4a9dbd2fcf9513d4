import type { GuessLimits } from '../domain/guesses.js';

/** How much of what is too much: settings, with the defaults of the API. */
export abstract class Caps {
  abstract readonly guesses: GuessLimits;
  /** How many links to set a new password go to one address within an hour. */
  abstract readonly resetsAnHour: number;
  /** How many requests for such links may wait that came from one source. */
  abstract readonly resetsWaitingPerSource: number;
}
