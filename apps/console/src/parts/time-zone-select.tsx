import { Select, type SelectProps } from '@mantine/core';

const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];

/** Of the hundreds of them whoever types a few letters of a place sees theirs. */
export function TimeZoneSelect({ value, ...props }: SelectProps & { value: string | null }) {
  // A browser may call the same place otherwise than whoever chose it.
  const zones = value === null || ZONES.includes(value) ? ZONES : [value, ...ZONES];
  return <Select {...props} value={value} data={zones} searchable limit={50} />;
}
