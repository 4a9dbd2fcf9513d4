import { Textarea } from '@mantine/core';
import type { JsonWebKeySet } from '@gatehouse/contracts/identity';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Names what the member of a private key has in common. */
const PRIVATE = /"(?:d|p|q|dp|dq|qi|k|oth)"\s*:/;

const textOf = (keys: JsonWebKeySet | null): string =>
  keys === null ? '' : JSON.stringify(keys, null, 2);

/** A JWK set, as JSON; empty for none. */
export function KeysInput({
  value,
  error,
  onChange,
}: {
  value: JsonWebKeySet | null;
  error: unknown;
  onChange: (keys: unknown) => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(() => textOf(value));
  const fault = t(PRIVATE.test(typed) ? 'applications.jwksPrivate' : 'applications.jwksInvalid');
  return (
    <Textarea
      data-field="jwks"
      label={t('applications.jwks')}
      description={t('applications.jwksHint')}
      error={error ? fault : undefined}
      autosize
      minRows={2}
      maxRows={12}
      spellCheck={false}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(parsed(currentTarget.value));
      }}
    />
  );
}

function parsed(text: string): unknown {
  if (text.trim() === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
