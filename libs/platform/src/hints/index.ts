export { HintBoard } from './hint-board.js';
export { Hints } from './hints.js';
