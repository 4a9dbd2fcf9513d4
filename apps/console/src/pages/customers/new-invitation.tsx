import { Alert, Group, Select, Switch, TextInput } from '@mantine/core';
import { CustomerRole } from '@gatehouse/contracts';
import { inviteToCustomer, listCustomerInvitations } from '@gatehouse/contracts/invitations';
import type { Customer } from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { FormDialog } from '../../components/dialog.js';
import { LanguageSelect, NameFields } from '../../components/person-fields.js';
import { useSchemaForm } from '../../components/use-schema-form.js';
import { toast } from '../../components/toast.js';
import { useRoleNames } from '../../components/use-role-names.js';

export function NewInvitation({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const { t } = useTranslation();
  const roleName = useRoleNames();
  const { language } = useMe();
  const invitation = useApiMutation(inviteToCustomer, [listCustomerInvitations]);
  const fields = useSchemaForm(inviteToCustomer.input.omit({ customerId: true }), {
    initial: { language, role: 'member', inviteNow: true },
    submit: async (values) => {
      const { email, status } = await invitation.mutateAsync({
        customerId: customer.id,
        ...values,
      });
      toast.success(
        t(status === 'draft' ? 'invitations.drafted' : 'invitations.sentTo', { email }),
      );
      onClose();
    },
  });
  const roles = CustomerRole.options.map((value) => ({ value, label: roleName(value) }));
  return (
    <FormDialog
      title={t('invitations.addTo', { name: customer.name })}
      fields={fields}
      submit={t('invitations.create')}
      onClose={onClose}
    >
      <NameFields fields={fields} autoFocus />
      <TextInput {...fields.text('email')} type="email" label={t('person.email')} />
      <Group grow align="start">
        <LanguageSelect {...fields.choice('language')} label={t('person.preferredLanguage')} />
        <Select
          {...fields.choice('role')}
          label={t('person.role')}
          allowDeselect={false}
          data={roles}
        />
      </Group>
      {fields.values.role === 'administrator' && !customer.independent && (
        <Alert color="yellow" variant="light" c="var(--mantine-color-text)">
          {t('invitations.administratorWarning')}
        </Alert>
      )}
      <Switch
        {...fields.box('inviteNow')}
        label={t('invitations.inviteNow')}
        description={t('invitations.inviteNowHint')}
      />
    </FormDialog>
  );
}
