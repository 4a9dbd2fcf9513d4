import type { Message, Template } from '../mail.js';
import type { Draft } from './layout.js';

type DataOf<T extends Template> = Extract<Message, { template: T }>['data'];

/** How each mail is worded in one language. */
export type Wordings = {
  readonly [T in Template]: (data: DataOf<T>, url: string, expiresAt: Date) => Draft;
};
