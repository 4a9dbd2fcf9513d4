import { PasswordInput, Progress, Text, type PasswordInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { strengthOf } from './password-strength.js';

const COLORS = ['red', 'red', 'yellow', 'teal', 'teal'];
const WORDS = ['tooShort', 'guessable', 'fair', 'good', 'veryGood'] as const;

/** Sets a password, and says how well it stands up to guessing. */
export function NewPassword({ value, ...props }: PasswordInputProps & { value: string }) {
  const { t } = useTranslation();
  const strength = strengthOf(value);
  return (
    <div>
      <PasswordInput
        {...props}
        value={value}
        autoComplete="new-password"
        description={t('entrance.passwordHint')}
        visibilityToggleButtonProps={{ 'aria-label': t('entrance.showPassword') }}
      />
      {value !== '' && (
        <>
          <Progress
            mt={8}
            size="xs"
            value={(strength + 1) * 20}
            color={COLORS[strength]}
            aria-hidden
          />
          <Text size="xs" mt={4} c="dimmed" aria-live="polite">
            {t('entrance.strength')}: {t(`entrance.strengths.${WORDS[strength]}`)}
          </Text>
        </>
      )}
    </div>
  );
}
