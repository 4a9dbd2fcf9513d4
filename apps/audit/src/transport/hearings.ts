import { recordChanged } from '@gatehouse/contracts/audit';
import { accountChanged, accountErased } from '@gatehouse/contracts/identity';
import { customerChanged } from '@gatehouse/contracts/tenant-access';
import { hear, hearEach } from '@gatehouse/platform';
import { ErasePerson } from '../application/erase-person.js';
import { NoteCustomer } from '../application/note-customer.js';
import { NotePerson } from '../application/note-person.js';
import { TakeRecordChange } from '../application/take-record-change.js';

const byOurselves = () => ({ worker: 'on' as const });

export const hearings = [
  hearEach(recordChanged, TakeRecordChange, byOurselves),
  hear(customerChanged, NoteCustomer, byOurselves),
  hear(accountChanged, NotePerson, byOurselves),
  hear(accountErased, ErasePerson, byOurselves),
];
