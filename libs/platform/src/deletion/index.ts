import type { Provider, Type } from '@nestjs/common';
import { CustomerEraser } from './customer-eraser.js';
import { DeletedCustomersQueue } from './deleted-customers-queue.js';
import { DeletedCustomers } from './deleted-customers.js';
import { OnCustomerDeleted } from './on-customer-deleted.js';

export {
  CustomerEraser,
  deleteBatch,
  ERASED_AT_ONCE,
  type DeletedCustomer,
} from './customer-eraser.js';
export { createDeletedCustomers, dropDeletedCustomers } from './deleted-customers-table.js';

/** Makes a service erase what it stores of deleted customers. @param eraser how it does */
export const customerErasure = (eraser: Type<CustomerEraser>): Provider[] => [
  DeletedCustomers,
  DeletedCustomersQueue,
  OnCustomerDeleted,
  { provide: CustomerEraser, useClass: eraser },
];
