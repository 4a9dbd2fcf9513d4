import { Group, Select, Text, TextInput } from '@mantine/core';
import { getEmailDomains } from '@gatehouse/contracts/tenant-access';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api/queries.js';

/** An email input limited to the account's allowed domains; says who to ask for another one. */
export function DomainEmailInput({
  error,
  onChange,
}: {
  error: string | undefined;
  onChange: (address: string) => void;
}) {
  const { t } = useTranslation();
  const allowed = useApiQuery(getEmailDomains, {});
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const domains = allowed.data?.domains ?? [];
  const domain = chosen ?? domains[0] ?? '';
  const say = (local: string, at: string): void => onChange(local === '' ? '' : `${local}@${at}`);
  if (domains.length === 0) {
    return (
      <TextInput
        type="email"
        required
        withAsterisk
        data-field="email"
        label={t('person.email')}
        value={name}
        error={error}
        onChange={(event) => {
          setName(event.currentTarget.value);
          onChange(event.currentTarget.value);
        }}
      />
    );
  }
  return (
    <div>
      <Group grow align="start" gap="xs">
        <TextInput
          required
          withAsterisk
          data-field="email"
          label={t('contacts.localPart')}
          value={name}
          error={error}
          onChange={(event) => {
            setName(event.currentTarget.value);
            say(event.currentTarget.value, domain);
          }}
        />
        <Select
          withAsterisk
          label={t('contacts.domain')}
          allowDeselect={false}
          value={domain}
          data={domains.map((each) => ({ value: each, label: `@${each}` }))}
          onChange={(next) => {
            setChosen(next);
            say(name, next ?? domain);
          }}
        />
      </Group>
      <Text size="xs" c="dimmed" mt={4}>
        {allowed.data?.contact
          ? t('contacts.otherDomain', { contact: allowed.data.contact })
          : t('contacts.otherDomainSupport')}
      </Text>
    </div>
  );
}
