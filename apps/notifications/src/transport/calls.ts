import * as contracts from '@gatehouse/contracts/notifications';
import { answer } from '@gatehouse/platform';
import { ListEmailBlocks } from '../application/list-email-blocks.js';
import { RemoveEmailBlock } from '../application/remove-email-block.js';
import { ReportMailEvent } from '../application/report-mail-event.js';

export const useCases = [ListEmailBlocks, RemoveEmailBlock, ReportMailEvent];

export const calls = [
  answer(contracts.listEmailBlocks, ListEmailBlocks),
  answer(contracts.removeEmailBlock, RemoveEmailBlock),
  // What proves who reports is the signature, and what they report concerns addresses, of whatever organisation.
  answer(contracts.reportMailEvent, ReportMailEvent, { scope: () => ({ worker: 'on' }) }),
];
