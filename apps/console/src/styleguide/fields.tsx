import {
  Checkbox,
  PasswordInput,
  Radio,
  SegmentedControl,
  Select,
  SimpleGrid,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FilterSelect } from '../components/filter-select.js';
import { LinesInput } from '../components/lines-input.js';
import { LogoInput } from '../components/logo-input.js';
import { LanguageSelect } from '../components/person-fields.js';
import { SearchInput } from '../components/search-input.js';

const nothing = (): void => undefined;

export function Fields() {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
      <Stack>
        <TextInput label="Name" withAsterisk defaultValue="Harbour Clinic" />
        <TextInput label="Name" withAsterisk error={t('field.required')} />
        <TextInput
          label="Email address"
          description="The activation email is sent here."
          placeholder="name@example.com"
        />
        <PasswordInput
          label="Password"
          defaultValue="short"
          error={t('field.tooShort', { count: 12 })}
        />
        <Textarea label="Description" defaultValue={'The door does not close.\nSince Monday.'} />
        <LinesInput
          label="Addresses"
          description="One on each line"
          value={['https://portal.example/callback', 'https://portal.example/other']}
          onChange={nothing}
        />
      </Stack>
      <Stack>
        <Select label="Role" data={['Member', 'Moderator']} defaultValue="Member" />
        <LanguageSelect label="Language" defaultValue="en" />
        <SearchInput label="Search customers" onSearch={nothing} />
        <FilterSelect
          label="Any status"
          value={undefined}
          options={['pending']}
          nameOf={String}
          onChange={nothing}
        />
        <LogoInput logo={null} onChange={nothing} />
        <Checkbox label="Jobs" defaultChecked />
        <Checkbox label="Assets" description="All assets of this customer" />
        <Radio.Group label="Capability" defaultValue="quotes">
          <Stack gap={6} mt={6}>
            <Radio value="quotes" label="Create quotes" />
            <Radio value="orders" label="Place orders" />
          </Stack>
        </Radio.Group>
        <SegmentedControl aria-label="Kind" data={['Corporate', 'Individual']} />
      </Stack>
    </SimpleGrid>
  );
}
