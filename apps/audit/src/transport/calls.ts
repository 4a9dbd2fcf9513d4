import * as contracts from '@gatehouse/contracts/audit';
import { answer } from '@gatehouse/platform';
import { ListAuditEvents } from '../application/list-audit-events.js';

export const useCases = [ListAuditEvents];

export const calls = [answer(contracts.listAuditEvents, ListAuditEvents)];
