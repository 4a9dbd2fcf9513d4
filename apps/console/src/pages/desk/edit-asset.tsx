import { Group, Select, TextInput } from '@mantine/core';
import {
  type Asset,
  AssetState,
  createAsset,
  getAsset,
  listAssets,
  updateAsset,
} from '@gatehouse/contracts/service-desk';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../api/queries.js';
import { Dialog, DialogForm } from '../../parts/dialog.js';
import { useFields } from '../../parts/fields.js';
import { CustomerPicker, SitePicker } from './pickers.js';

/** A new asset, or one that is there. */
export function EditAsset({
  asset,
  customerId,
  onClose,
}: {
  asset: Asset | undefined;
  customerId: string | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const creation = useChange(createAsset, [listAssets]);
  const change = useChange(updateAsset, [listAssets]);
  const fields = useFields(createAsset.input, {
    edits: asset && { read: getAsset, input: { assetId: asset.id } },
    initial: asset
      ? {
          customerId: asset.customerId,
          name: asset.name,
          type: asset.type,
          serialNumber: asset.serialNumber,
          code: asset.code,
          siteId: asset.siteId,
          state: asset.state,
        }
      : { customerId, state: 'in-operation' },
    submit: async ({ customerId: whose, ...values }) => {
      if (asset) await change.mutateAsync({ assetId: asset.id, ...values });
      else await creation.mutateAsync({ customerId: whose, ...values });
      onClose();
    },
  });
  const whose = fields.choice('customerId');
  return (
    <Dialog
      title={asset ? t('common.editNamed', { name: asset.name }) : t('assets.add')}
      onClose={onClose}
    >
      <DialogForm fields={fields} submit={t('common.save')} onClose={onClose}>
        {!asset && !customerId && <CustomerPicker {...whose} label={t('desk.customer')} />}
        <TextInput {...fields.text('name')} label={t('assets.name')} />
        <Group grow align="start">
          <TextInput {...fields.text('type')} label={t('assets.type')} />
          <TextInput {...fields.text('serialNumber')} label={t('assets.serialNumber')} />
        </Group>
        <TextInput
          {...fields.text('code')}
          label={t('assets.code')}
          description={t('assets.codeHint')}
        />
        {whose.value && (
          <SitePicker
            {...fields.choice('siteId')}
            customerId={whose.value}
            label={t('desk.site')}
          />
        )}
        <Select
          {...fields.choice('state')}
          label={t('assets.state')}
          allowDeselect={false}
          data={AssetState.options.map((value) => ({ value, label: t(`assets.states.${value}`) }))}
        />
      </DialogForm>
    </Dialog>
  );
}
