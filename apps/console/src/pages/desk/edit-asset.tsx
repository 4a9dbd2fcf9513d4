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
import { useApiMutation } from '../../api/queries.js';
import { FormDialog } from '../../components/dialog.js';
import { useSchemaForm } from '../../components/use-schema-form.js';
import { CustomerPicker, SitePicker } from './pickers.js';

/** Creates or edits an asset. */
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
  const creation = useApiMutation(createAsset, [listAssets]);
  const change = useApiMutation(updateAsset, [listAssets]);
  const fields = useSchemaForm(createAsset.input, {
    edits: asset && { read: getAsset, input: { assetId: asset.id } },
    initial: asset ?? { customerId, state: 'in-operation' },
    submit: async ({ customerId: customer, ...values }) => {
      if (asset) await change.mutateAsync({ assetId: asset.id, ...values });
      else await creation.mutateAsync({ customerId: customer, ...values });
      onClose();
    },
  });
  const customer = fields.choice('customerId');
  return (
    <FormDialog
      title={asset ? t('common.editNamed', { name: asset.name }) : t('assets.add')}
      fields={fields}
      submit={t('common.save')}
      onClose={onClose}
    >
      {!asset && !customerId && <CustomerPicker {...customer} label={t('desk.customer')} />}
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
      {customer.value && (
        <SitePicker
          {...fields.choice('siteId')}
          customerId={customer.value}
          label={t('desk.site')}
        />
      )}
      <Select
        {...fields.choice('state')}
        label={t('assets.state')}
        allowDeselect={false}
        data={AssetState.options.map((value) => ({ value, label: t(`assets.states.${value}`) }))}
      />
    </FormDialog>
  );
}
