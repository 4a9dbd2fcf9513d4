import { customerErasure } from '@gatehouse/platform/deletion';
import { Module } from '@nestjs/common';
import { CountCustomerNotifications } from './count-customer-notifications.js';
import { CustomerNotificationRepository } from './customer-notification.repository.js';
import { OnCustomerDeleted } from './on-customer-deleted.js';
import { SqlCustomerEraser } from './sql-customer-eraser.js';
import { SqlCustomerNotificationRepository } from './sql-customer-notification.repository.js';

/** The notifications of a deleted customer: they are counted before, and erased afterwards. */
@Module({
  providers: [
    ...customerErasure(SqlCustomerEraser),
    CountCustomerNotifications,
    { provide: CustomerNotificationRepository, useClass: SqlCustomerNotificationRepository },
    OnCustomerDeleted,
  ],
})
export class DeletionModule {}
