import { Select, type SelectProps } from '@mantine/core';

const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];

export function TimeZoneSelect({ value, ...props }: SelectProps & { value: string | null }) {
  // The stored zone may be an alias that this browser doesn't list.
  const zones = value === null || ZONES.includes(value) ? ZONES : [value, ...ZONES];
  return <Select {...props} value={value} data={zones} searchable limit={50} />;
}
