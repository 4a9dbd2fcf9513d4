import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';

/** Date and time input: entered in local time, reported in UTC (RFC 3339). */
export function DateTimeInput({
  value,
  onMoment,
  ...props
}: {
  value: string;
  onMoment: (moment: string) => void;
} & Omit<TextInputProps, 'value' | 'onChange' | 'type'>) {
  const [text, setText] = useState(() => toLocalInput(value));
  return (
    <TextInput
      {...props}
      type="datetime-local"
      value={text}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        const at = new Date(typed);
        onMoment(Number.isNaN(at.getTime()) ? '' : at.toISOString());
      }}
    />
  );
}

/** The format of `datetime-local`: no time zone, minute precision. */
function toLocalInput(moment: string): string {
  if (moment === '') return '';
  const at = new Date(moment);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
