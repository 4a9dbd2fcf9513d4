import { recordChanged } from '@gatehouse/contracts/audit';
import { accountChanged, accountErased } from '@gatehouse/contracts/identity';
import { customerChanged } from '@gatehouse/contracts/tenant-access';
import { hear, hearEach } from '@gatehouse/platform';
import { OnAccountErased } from '../audit-events/on-account-erased.js';
import { OnCustomerChanged } from '../directory/on-customer-changed.js';
import { OnAccountChanged } from '../directory/on-account-changed.js';
import { OnRecordChanged } from '../audit-events/on-record-changed.js';

const byOurselves = () => ({ worker: 'on' as const });

export const hearings = [
  hearEach(recordChanged, OnRecordChanged, byOurselves),
  hear(customerChanged, OnCustomerChanged, byOurselves),
  hear(accountChanged, OnAccountChanged, byOurselves),
  hear(accountErased, OnAccountErased, byOurselves),
];
