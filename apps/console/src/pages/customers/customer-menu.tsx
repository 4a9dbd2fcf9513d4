import { Menu } from '@mantine/core';
import {
  archiveCustomer,
  unarchiveCustomer,
  type Customer,
} from '@gatehouse/contracts/tenant-access';
import { useDisclosure } from '@mantine/hooks';
import { Archive, ArchiveRestore, Eye } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api/queries.js';
import { lazyWith } from '../../app/lazy-with.js';
import { usePermission } from '../../app/me.js';
import { ConfirmDialog } from '../../components/dialog.js';
import { DeleteItem } from '../../components/edit-menu.js';
import { FailedDialog } from '../../components/failed-dialog.js';
import { RowMenu } from '../../components/row-menu.js';
import { toast } from '../../components/toast.js';
import { setupTexts } from '../../i18n/index.js';
import { TOUCHED_BY_ACCESS } from './customer-access.js';

const ViewPortal = lazyWith(setupTexts)(() => import('./view-portal.js'));
const DeleteCustomer = lazy(() => import('./delete-customer.js'));

/** Archives a customer; restores or deletes an archived one. */
export function CustomerMenu({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const [archiving, archive] = useDisclosure();
  const [deleting, remove] = useDisclosure();
  const [viewing, view] = useDisclosure();
  const mayView = usePermission('access:manage');
  const restoring = useApiMutation(unarchiveCustomer, TOUCHED_BY_ACCESS);
  const { name, id: customerId, archivedAt, independent, kind } = customer;
  const restore = (): void =>
    restoring.mutate(
      { customerId },
      { onSuccess: () => toast.success(t('archive.restored', { name })) },
    );
  return (
    <>
      <RowMenu label={t('common.actionsFor', { name })}>
        {mayView && kind === 'corporate' && !independent && (
          <Menu.Item leftSection={<Eye size={16} aria-hidden />} onClick={view.open}>
            {t('customers.viewAs')}
          </Menu.Item>
        )}
        {archivedAt ? (
          <>
            <Menu.Item leftSection={<ArchiveRestore size={16} aria-hidden />} onClick={restore}>
              {t('archive.restore')}
            </Menu.Item>
            {!independent && <DeleteItem onClick={remove.open} />}
          </>
        ) : (
          <Menu.Item leftSection={<Archive size={16} aria-hidden />} onClick={archive.open}>
            {t('archive.open')}
          </Menu.Item>
        )}
      </RowMenu>
      <FailedDialog title={t('archive.restore')} mutation={restoring} />
      {archiving && <ArchiveCustomer customer={customer} onClose={archive.close} />}
      {viewing && (
        <Suspense>
          <ViewPortal customer={customer} onClose={view.close} />
        </Suspense>
      )}
      {deleting && (
        <Suspense>
          <DeleteCustomer customer={customer} onClose={remove.close} />
        </Suspense>
      )}
    </>
  );
}

function ArchiveCustomer({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const { t } = useTranslation();
  const archiving = useApiMutation(archiveCustomer, TOUCHED_BY_ACCESS);
  const { name, id: customerId, independent } = customer;
  return (
    <ConfirmDialog
      title={t('archive.title', { name })}
      text={t(independent ? 'archive.textIndependent' : 'archive.text', { name })}
      action={t('archive.do')}
      busy={archiving.isPending}
      problem={archiving.error}
      onClose={onClose}
      onConfirm={() =>
        archiving.mutate(
          { customerId },
          {
            onSuccess: () => {
              toast.success(t('archive.done', { name }));
              onClose();
            },
          },
        )
      }
    />
  );
}
