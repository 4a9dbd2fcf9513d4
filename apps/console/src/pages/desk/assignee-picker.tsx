import { Select, type SelectProps } from '@mantine/core';
import { listMembers } from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../api/queries.js';
import { nameOf, useMay, useMe } from '../../app/me.js';

interface Choice {
  value: string;
  label: string;
}

type Props = Pick<SelectProps, 'value' | 'onChange' | 'error'> & { label: string };

/** One of one's own people; whoever may not see them can take the work on. */
export function AssigneePicker({ value, ...props }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const members = useAnswer(listMembers, { limit: 200 }, { enabled: useMay('members:read') });
  const myself: Choice = { value: me.id, label: nameOf(me) };
  const people = (members.data?.items ?? []).map<Choice>(({ userId, ...each }) => ({
    value: userId,
    label: nameOf(each),
  }));
  const known = people.length > 0 ? people : [myself];
  const isKnown = !value || known.some((each) => each.value === value);
  return (
    <Select
      {...props}
      value={value ?? null}
      placeholder={t('jobs.nobody')}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      nothingFoundMessage={t('common.nothingFound')}
      data={isKnown ? known : [...known, { value: value, label: t('jobs.somebodyElse') }]}
    />
  );
}
