import { Select, type SelectProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fullName, useMe } from '../../app/me.js';
import { useColleagues } from '../../app/use-colleagues.js';

interface Choice {
  value: string;
  label: string;
}

type Props = Pick<SelectProps, 'value' | 'onChange' | 'error'> & { label: string };

/** Assigns a colleague. Users who can't see members can only assign themselves. */
export function AssigneePicker({ value, ...props }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const colleagues = useColleagues();
  const myself: Choice = { value: me.id, label: fullName(me) };
  const people = colleagues.map<Choice>(({ userId, ...each }) => ({
    value: userId,
    label: fullName(each),
  }));
  const known = people.length > 0 ? people : [myself];
  const isKnown = !value || known.some((each) => each.value === value);
  return (
    <Select
      {...props}
      value={value ?? null}
      placeholder={t('jobs.unassigned')}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      nothingFoundMessage={t('common.nothingFound')}
      data={isKnown ? known : [...known, { value: value, label: t('jobs.someoneElse') }]}
    />
  );
}
