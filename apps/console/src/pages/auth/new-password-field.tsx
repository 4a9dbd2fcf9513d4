import { PasswordInput, Progress, Text, type PasswordInputProps } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { strengthOf, type Strength } from './password-strength.js';

const COLORS = ['red', 'red', 'yellow', 'teal', 'teal'];
const STRENGTHS = ['tooShort', 'guessable', 'fair', 'good', 'veryGood'] as const;

/** A password input with a strength meter. */
export function NewPasswordField({ value, ...props }: PasswordInputProps & { value: string }) {
  const { t } = useTranslation();
  const strength = useStrength(value);
  return (
    <div>
      <PasswordInput
        {...props}
        value={value}
        autoComplete="new-password"
        description={t('auth.passwordHint')}
        visibilityToggleButtonProps={{ 'aria-label': t('auth.showPassword') }}
      />
      {value !== '' && strength !== undefined && (
        <>
          <Progress
            mt={8}
            size="xs"
            value={(strength + 1) * 20}
            color={COLORS[strength]}
            aria-hidden
          />
          <Text size="xs" mt={4} c="dimmed" aria-live="polite">
            {t('auth.strength')}: {t(`auth.strengths.${STRENGTHS[strength]}`)}
          </Text>
        </>
      )}
    </div>
  );
}

/** Undefined until it is known, or if it can't be. */
function useStrength(password: string): Strength | undefined {
  const [strength, setStrength] = useState<Strength>();
  useEffect(() => {
    let isCurrent = true;
    strengthOf(password).then(
      (found) => isCurrent && setStrength(found),
      () => isCurrent && setStrength(undefined),
    );
    return () => {
      isCurrent = false;
    };
  }, [password]);
  return strength;
}
