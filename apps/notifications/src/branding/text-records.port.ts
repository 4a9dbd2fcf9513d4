import type { TextRecords } from './domain.rules.js';

/** The TXT records in DNS. */
export abstract class TextRecordLookup {
  /** Takes a limited time, and never rejects: null if no server responds, or one does with an error. */
  abstract at(name: string): Promise<TextRecords>;
}
