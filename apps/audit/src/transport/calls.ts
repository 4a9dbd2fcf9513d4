import * as contracts from '@gatehouse/contracts/audit';
import { answer } from '@gatehouse/platform';
import { GetAuditRetention } from '../retention/get-audit-retention.js';
import { ListAuditEvents } from '../audit-events/list-audit-events.js';
import { ListOwnAuditEvents } from '../audit-events/list-own-audit-events.js';
import { SetAuditRetention } from '../retention/set-audit-retention.js';
import { VerifyAuditEvents } from '../verification/verify-audit-events.js';

export const useCases = [
  GetAuditRetention,
  ListAuditEvents,
  ListOwnAuditEvents,
  SetAuditRetention,
  VerifyAuditEvents,
];

export const calls = [
  answer(contracts.getAuditRetention, GetAuditRetention),
  answer(contracts.listAuditEvents, ListAuditEvents),
  answer(contracts.listOwnAuditEvents, ListOwnAuditEvents),
  answer(contracts.setAuditRetention, SetAuditRetention),
  answer(contracts.verifyAuditEvents, VerifyAuditEvents),
];
