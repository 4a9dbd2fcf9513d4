import * as contracts from '@gatehouse/contracts/audit';
import { answer } from '@gatehouse/platform';
import { GetAuditRetention } from '../application/get-audit-retention.js';
import { ListAuditEvents } from '../application/list-audit-events.js';
import { ListOwnAuditEvents } from '../application/list-own-audit-events.js';
import { SetAuditRetention } from '../application/set-audit-retention.js';
import { VerifyAuditEvents } from '../application/verify-audit-events.js';

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
