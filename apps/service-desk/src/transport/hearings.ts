import { customerChanged } from '@gatehouse/contracts/tenant-access';
import { hear } from '@gatehouse/platform';
import { NoteCustomer } from '../application/customers/note-customer.js';

export const hearings = [
  hear(customerChanged, NoteCustomer, ({ providerId }) => ({ organization_id: providerId })),
];
